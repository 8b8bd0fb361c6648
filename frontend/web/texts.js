// The texts of the page's language, formatted by Fluent; the program asks `majlisTexts.format`.
import { FluentBundle, FluentResource } from '@fluent/bundle';

// `files` has the addresses of each language's files. Fails when one can't be fetched.
export async function fetchTexts(files) {
  const language = document.documentElement.lang;
  const sources = await Promise.all(files[language].map(fetchText));
  const resources = sources.map((source) => new FluentResource(source));
  const bundleOf = (numerals) => {
    const bundle = new FluentBundle(`${language}-u-nu-${numerals}`);
    for (const resource of resources) bundle.addResource(resource);
    return bundle;
  };
  // 0–9 in both languages, until the municipality's settings or the person's choice say otherwise.
  let bundle = bundleOf('latn');
  globalThis.majlisTexts = {
    format(id, values) {
      const pattern = bundle.getMessage(id)?.value;
      // Given a list of faults, it leaves a mark in the text instead of throwing.
      return pattern ? bundle.formatPattern(pattern, values, []) : undefined;
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
