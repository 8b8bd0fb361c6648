// What a page is still waiting for: content that is late shows nothing at first, so its requests are watched.
import { expect, type Page, type Request } from '@playwright/test';

const pending = new WeakMap<Page, Set<Request>>();

/** Begins to count the requests of a page. */
export function listen(page: Page): void {
  const open = new Set<Request>();
  pending.set(page, open);
  page.on('request', (request) => {
    // A stream of what is new is never at its end.
    if (request.resourceType() !== 'eventsource') open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Nothing is asked for, and drawing what came asked for nothing more. */
export async function quiet(page: Page): Promise<void> {
  const nothingAsked = async () => {
    if (pending.get(page)?.size) return false;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    return !pending.get(page)?.size;
  };
  await expect.poll(nothingAsked, { message: 'the page has all that it asked for', intervals: [20, 50, 100] }).toBe(true);
}
