// What every page keeps to, in whatever state it is.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { quiet } from './quiet';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Where a pin stands is what it says, and the list beside the map leads to the same (WCAG 2.5.8, essential and equivalent). */
const PIN = /leaflet-marker-icon/;

/** Waits until the page shows what it has and not only that it is on its way. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1')).not.toHaveCount(0);
  // Each page names itself before the product; until then the title is that of the empty document.
  await expect(page).toHaveTitle(/ \| /);
  await quiet(page);
  await expect(page.locator('[aria-busy="true"], .sk')).toHaveCount(0);
}

/** As who reads to the end and goes back: what a page fetches on the way is there. */
export async function readThrough(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(async () => {
    window.scrollTo(0, document.body.scrollHeight);
    // Two frames: the page hears of it, and begins to fetch.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** How a page looks does not depend on the database: it is audited once, on SQLite. */
const IS_AUDITED = process.env.MAJLIS_TEST_POSTGRES === undefined;

/** No violation for axe, a title, exactly one first heading. */
export async function audit(page: Page, what: string): Promise<void> {
  await settled(page);
  if (!IS_AUDITED) return;
  // In the page itself and not in an empty one beside it, which frames of other origins would need: half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  const counts = (id: string, html: string) => id !== 'target-size' || !PIN.test(html);
  const counted = violations.map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => counts(id, node.html)) }));
  const found = counted.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 200)}`));
  expect.soft(found, `axe on ${what}`).toEqual([]);
  expect.soft(await page.title(), `title of ${what}`).not.toBe('');
  await expect.soft(page.locator('h1:visible'), `first headings of ${what}`).toHaveCount(1);
}

/** Nothing reaches beyond the sides of the window. */
export async function fitsInWidth(page: Page, width: number, what: string): Promise<void> {
  const height = page.viewportSize()?.height ?? 800;
  await page.setViewportSize({ width, height });
  const beyond = await page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
  expect.soft(beyond, `${what} is wider than ${width} px by`).toBeLessThanOrEqual(0);
}
