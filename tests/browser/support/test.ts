// What every test has: its language, the texts, people with a browser each, and an eye on faults.
import { test as base, expect, type Page } from '@playwright/test';
import { installation } from './majlis';
import { speaker, type Language, type Say } from './texts';
import { watch } from './faults';

export interface Options {
  /** The language of the project's people. */
  language: Language;
  /** Faults that a test provokes. */
  forgiven: RegExp | undefined;
}

interface Fixtures {
  /** The portal's texts. */
  portal: Say;
  /** The console's texts. */
  desk: Say;
  /** Somebody else with a browser of their own. */
  somebody: () => Promise<Page>;
  /** Addresses of pages: `at('/report')`, `at('/', 'console')`. */
  at: (path: string, program?: 'portal' | 'console') => string;
}

export const test = base.extend<Fixtures & Options>({
  language: ['ar', { option: true }],
  forgiven: [undefined, { option: true }],
  baseURL: async ({}, use) => use(installation().url),
  portal: async ({ language }, use) => use(speaker(language, 'portal')),
  desk: async ({ language }, use) => use(speaker(language, 'console')),
  at: async ({ language }, use) => use((path, program = 'portal') => address(language, path, program)),
  page: async ({ page, forgiven }, use) => {
    const faults = watch(page, forgiven);
    await use(page);
    expect(faults, 'faults in the browser').toEqual([]);
  },
  somebody: async ({ browser, forgiven }, use) => {
    const opened: { page: Page; faults: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      opened.push({ page, faults: watch(page, forgiven) });
      return page;
    });
    for (const { page, faults } of opened) {
      await page.context().close();
      expect(faults, 'faults in the browser').toEqual([]);
    }
  },
});

export { expect };

export function address(language: Language, path: string, program: 'portal' | 'console'): string {
  return `${program === 'console' ? '/console' : ''}/${language}${path}`;
}
