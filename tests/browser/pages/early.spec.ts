// What a page asks for once its program runs is under way before it does.
import { expect, test } from '../support/test';

for (const path of ['/report', '/waiting', '/follow', '/map', '/figures', '/sign-in']) {
  test(`the part of ${path} is fetched beside the program`, async ({ page, at }) => {
    await page.goto(at(path));
    await expect(page.locator('#main h1')).toBeVisible();
    const parts = await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const found = entries.filter(({ name }) => name.endsWith('.wasm') && !name.includes('portal_bg'));
      return found.map(({ name, initiatorType }) => [name, initiatorType]);
    });
    expect(parts.length).toBeGreaterThan(0);
    for (const [name, initiator] of parts) expect(initiator, name).toBe('link');
  });
}

test('a public page comes with its heading', async ({ page, at, portal }) => {
  await page.route('**/*.wasm', () => {});
  await page.goto(at('/map'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('map-page'));
});
