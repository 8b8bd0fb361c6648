// Pictures for the README: `MAJLIS_SCREENSHOTS=1 npx playwright test -g @screenshots` writes them; else pages are only visited.
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { settled } from '../support/audit';
import { signInStaff } from '../support/people';
import { fromRoot } from '../support/root';
import { expect, test } from '../support/test';

const FOLDER = fromRoot('docs/screenshots');
const WRITE = process.env.MAJLIS_SCREENSHOTS === '1';
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

for (const language of ['ar', 'en'] as const) {
  test.describe(`in ${language} @screenshots`, () => {
    test.use({ language, locale: language === 'ar' ? 'ar-OM' : 'en-GB' });

    const take = async (page: Page, name: string, path: string) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await page.goto(path);
        await settled(page);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const map = page.locator('.map__ground');
        // A map is there when its districts are drawn.
        if ((await map.count()) > 0) await expect(map.locator('path').first()).toBeAttached();
        if (!WRITE) continue;
        await page.evaluate(() => document.fonts.ready);
        mkdirSync(FOLDER, { recursive: true });
        await page.screenshot({ path: `${FOLDER}/${name}-${language}-${size}.png`, animations: 'disabled' });
      }
    };

    test('home, reporting, a case, the inbox and work', async ({ page, at, portal }) => {
      await take(page, 'home', at('/'));
      await page.goto(at('/report'));
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: portal('report-next-place') }).click();
      await page.getByRole('button', { name: portal('map-pin-centre') }).click();
      await expect(page.getByText(portal('place-pin-at'))).toBeVisible();
      await take(page, 'report', at('/report?step=place'));
      const { token } = await signInStaff(page, 'agent', `pictures-${language}`);
      const told = await publishedCase(page, token);
      await take(page, 'inbox', at('/inbox?view=open', 'console'));
      await take(page, 'work', at(`/cases/${told}`, 'console'));
      await take(page, 'case', at(`/cases/${told}`));
    });
  });
}

/** The newest published case that was answered, with a photo if there is one. */
async function publishedCase(page: Page, token: string): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await page.request.get('/api/v1/cases?view=all&sort=newest&limit=100', { headers });
  const { items } = (await answer.json()) as { items: { id: string; visibility: string; answered_at: string | null }[] };
  const published = items.filter((one) => one.visibility === 'published' && one.answered_at !== null);
  for (const { id } of published) {
    const { photos } = (await (await page.request.get(`/api/v1/cases/${id}`, { headers })).json()) as { photos: unknown[] };
    if (photos.length > 0) return id;
  }
  return published[0].id;
}
