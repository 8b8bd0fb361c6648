import '../styles/portal.css';
import init from '../pkg/portal/portal.js';
import wasm from '../pkg/portal/portal_bg.wasm?url';
import arabic from '../texts/ar/portal.ftl?url';
import arabicCommon from '../texts/ar/common.ftl?url';
import english from '../texts/en/portal.ftl?url';
import englishCommon from '../texts/en/common.ftl?url';
import early, { partOf } from 'virtual:early';
import { register } from './offline.js';
import { start } from './start.js';

const later = import.meta.glob('../texts/*/{account,case,dialogue-words,drafts,following,glossary,initiatives,map,newsletter,participate,report,search}.ftl', {
  query: '?url',
  import: 'default',
  eager: true,
});

// The addresses of some files of texts in each language.
const of = (...names) => Object.fromEntries(['ar', 'en'].map((language) => [language, names.map((name) => later[`../texts/${language}/${name}.ftl`])]));

// What is fetched with each part of the program (src/bin/portal/parts.rs).
const parts = {
  report: of('report'),
  case: of('case'),
  lately: of('dialogue-words', 'participate'),
  map: of('map'),
  search: of('search'),
  glossary: of('glossary'),
  account: of('dialogue-words', 'account', 'following'),
  initiatives: of('dialogue-words', 'participate', 'initiatives', 'following'),
  newsletter: of('dialogue-words', 'newsletter'),
  participate: of('dialogue-words', 'participate', 'drafts', 'following'),
};

start(init, wasm, { ar: [arabicCommon, arabic], en: [englishCommon, english] }, { early, partOf, parts });
register();
