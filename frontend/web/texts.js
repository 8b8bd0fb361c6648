// The texts of the page's language, formatted by Fluent; the program asks `majlisTexts.format`.
import { FluentBundle, FluentResource } from '@fluent/bundle';

// A message begins at the start of a line; a page shows a tenth of them, so each is parsed when it is first asked for.
const BETWEEN = /\n(?=[a-z])/;
const ID = /^[\w-]+/;

// `files` has the addresses of each language's files, `parts` the same by the name of a part of the program, for what is
// fetched with it. Fails when one can't be fetched.
export async function fetchTexts(files, parts = {}) {
  const language = document.documentElement.lang;
  const messages = new Map();
  const read = async (addresses) => {
    const sources = await Promise.all(addresses.map(fetchText));
    for (const message of sources.flatMap((source) => source.split(BETWEEN))) {
      const id = ID.exec(message)?.[0];
      if (id) messages.set(id, message);
    }
  };
  await read(files[language]);
  const here = new Set();
  const bundleOf = (numerals) => new FluentBundle(`${language}-u-nu-${numerals}`);
  // 0–9 in both languages, until the municipality's settings or the person's choice say otherwise.
  let bundle = bundleOf('latn');
  globalThis.majlisTexts = {
    format(id, values) {
      if (!bundle.hasMessage(id) && messages.has(id)) bundle.addResource(new FluentResource(messages.get(id)));
      const pattern = bundle.getMessage(id)?.value;
      // Given a list of faults, it leaves a mark in the text instead of throwing.
      return pattern ? bundle.formatPattern(pattern, values, []) : undefined;
    },
    // The program asks for this when it first opens the part.
    async fetch(part) {
      if (here.has(part)) return;
      await read(parts[part][language]);
      here.add(part);
    },
    numerals(system) {
      bundle = bundleOf(system);
    },
  };
}

async function fetchText(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
