import { fetchTexts } from './texts.js';

// Opens the program, or says in both languages that it could not be opened: the texts are in the page itself.
export function start(init, wasm, texts) {
  const program = fetch(wasm);
  fetchTexts(texts)
    .then(() => init({ module_or_path: program }))
    .catch((error) => {
      console.error(error);
      document.getElementById('boot-wait')?.setAttribute('hidden', '');
      document.getElementById('boot-failed')?.removeAttribute('hidden');
    });
  document.getElementById('boot-again')?.addEventListener('click', () => location.reload());
}
