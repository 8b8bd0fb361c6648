// The texts that the pages show, read from the pages' own language files.
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { fromRoot } from './root';

export type Language = 'ar' | 'en';
export type Program = 'portal' | 'console';
/** `say('home-title')` is what the page says in its language. */
export type Say = (id: string, values?: Record<string, FluentVariable>) => string;

const bundles = new Map<string, FluentBundle>();

/** As `frontend/web` fetches them. */
function filesOf(program: Program): string[] {
  const console = ['console', 'console-dialogue', 'console-drafts', 'console-newsletter', 'drafts'];
  const portal = ['portal', 'account', 'case', 'map', 'participate', 'drafts', 'report', 'initiatives', 'newsletter', 'search', 'following', 'glossary'];
  return ['common', 'dialogue-words', ...(program === 'console' ? console : portal)];
}

function bundle(language: Language, program: Program): FluentBundle {
  const key = `${language} ${program}`;
  const known = bundles.get(key);
  if (known) return known;
  // Digits are 0–9 in both languages.
  const made = new FluentBundle(`${language}-u-nu-latn`);
  for (const file of filesOf(program)) {
    const text = readFileSync(fromRoot('frontend/texts', language, `${file}.ftl`), 'utf8');
    // As in the pages, what stands first counts; `language.spec` finds what is written twice.
    made.addResource(new FluentResource(text));
  }
  bundles.set(key, made);
  return made;
}

export function speaker(language: Language, program: Program): Say {
  return (id, values) => {
    const texts = bundle(language, program);
    const pattern = texts.getMessage(id)?.value;
    if (!pattern) throw new Error(`the ${program} has no text "${id}" in "${language}"`);
    const faults: Error[] = [];
    const text = texts.formatPattern(pattern, values, faults);
    if (faults.length > 0) throw faults[0];
    return text;
  };
}

/** Every id of a program, to find those that a page shows instead of a text. */
export function ids(program: Program, language: Language = 'en'): string[] {
  return filesOf(program).flatMap((file) => {
    const text = readFileSync(fromRoot('frontend/texts', language, `${file}.ftl`), 'utf8');
    return [...text.matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1]);
  });
}

/** Without the marks that keep inserted words in their own direction. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
}
