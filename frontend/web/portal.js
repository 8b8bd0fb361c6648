import '../styles/portal.css';
import init from '../pkg/portal/portal.js';
import wasm from '../pkg/portal/portal_bg.wasm?url';
import arabic from '../texts/ar/portal.ftl?url';
import arabicCommon from '../texts/ar/common.ftl?url';
import english from '../texts/en/portal.ftl?url';
import englishCommon from '../texts/en/common.ftl?url';
import arabicParticipate from '../texts/ar/participate.ftl?url';
import arabicWords from '../texts/ar/dialogue-words.ftl?url';
import englishParticipate from '../texts/en/participate.ftl?url';
import arabicInitiatives from '../texts/ar/initiatives.ftl?url';
import englishInitiatives from '../texts/en/initiatives.ftl?url';
import englishWords from '../texts/en/dialogue-words.ftl?url';
import early from 'virtual:early';
import { register } from './offline.js';
import { start } from './start.js';

const words = { ar: [arabicWords], en: [englishWords] };
const participate = { ar: [arabicWords, arabicParticipate], en: [englishWords, englishParticipate] };
const initiatives = {
  ar: [...participate.ar, arabicInitiatives],
  en: [...participate.en, englishInitiatives],
};
start(init, wasm, { ar: [arabicCommon, arabic], en: [englishCommon, english] }, early, { participate, initiatives, words });
register();
