import { fetchTexts } from './texts.js';

// Opens the program, or says in both languages that it could not be opened: the texts are in the page itself.
// `early` has, by the first word of an address, the addresses of what that page asks for once the program runs, `partOf` the part of
// the program that it lies in, and `parts` the texts of each part, fetched when it is first opened.
export function start(init, wasm, texts, { early = {}, partOf = {}, parts = {} } = {}) {
  document.getElementById('boot-again')?.addEventListener('click', () => location.reload());
  painted()
    .then(() => {
      const program = fetch(wasm);
      early[firstWord()]?.forEach(preload);
      parts[partOf[firstWord()]]?.[document.documentElement.lang]?.forEach(preload);
      return fetchTexts(texts, parts).then(() => init({ module_or_path: program }));
    })
    .catch((error) => {
      console.error(error);
      document.getElementById('boot-wait')?.setAttribute('hidden', '');
      document.getElementById('boot-failed')?.removeAttribute('hidden');
    });
}

// The first screen comes with the page: on a slow line the program would hold up its style and its fonts.
function painted() {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

// After the language: `report` of /ar/report.
function firstWord() {
  return location.pathname.split('/')[2] ?? '';
}

function preload(href) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
}
