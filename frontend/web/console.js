import '../styles/console.css';
import init from '../pkg/console/console.js';
import wasm from '../pkg/console/console_bg.wasm?url';
import arabic from '../texts/ar/console.ftl?url';
import arabicCommon from '../texts/ar/common.ftl?url';
import arabicDialogue from '../texts/ar/console-dialogue.ftl?url';
import arabicDrafts from '../texts/ar/drafts.ftl?url';
import arabicDrafting from '../texts/ar/console-drafts.ftl?url';
import arabicNewsletter from '../texts/ar/console-newsletter.ftl?url';
import arabicWords from '../texts/ar/dialogue-words.ftl?url';
import english from '../texts/en/console.ftl?url';
import englishCommon from '../texts/en/common.ftl?url';
import englishDialogue from '../texts/en/console-dialogue.ftl?url';
import englishDrafts from '../texts/en/drafts.ftl?url';
import englishDrafting from '../texts/en/console-drafts.ftl?url';
import englishNewsletter from '../texts/en/console-newsletter.ftl?url';
import englishWords from '../texts/en/dialogue-words.ftl?url';
import { start } from './start.js';

start(init, wasm, {
  ar: [arabicCommon, arabicWords, arabic, arabicDialogue, arabicDrafting, arabicDrafts, arabicNewsletter],
  en: [englishCommon, englishWords, english, englishDialogue, englishDrafting, englishDrafts, englishNewsletter],
});
