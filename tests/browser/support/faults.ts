// What a browser complains of: errors in scripts, refused by the Content-Security-Policy, missing files.
import type { Page } from '@playwright/test';
import { listen } from './quiet';

/** Answers that a journey provokes on purpose are told to the person; the browser notes them too. */
const REFUSAL = /Failed to load resource: the server responded with a status of (401|404|409|412|422|429)/;

/** Collects the faults of a page while it lives. */
export function watch(page: Page, forgiven?: RegExp): string[] {
  const faults: string[] = [];
  listen(page);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    const refused = REFUSAL.test(text) && new URL(message.location().url).pathname.startsWith('/api/');
    if (message.type() === 'error' && !refused && !forgiven?.test(text)) faults.push(`${page.url()}: ${text}`);
  });
  return faults;
}
