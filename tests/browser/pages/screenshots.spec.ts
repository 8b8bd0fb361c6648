// Pictures for the README: `MAJLIS_SCREENSHOTS=1 npx playwright test -g @screenshots` writes them; else pages are only visited.
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { settled } from '../support/audit';
import { signInByAddress } from '../support/people';
import { fromRoot } from '../support/root';
import type { Language } from '../support/texts';
import { expect, test } from '../support/test';

const FOLDER = fromRoot('docs/screenshots');
const WRITE = process.env.MAJLIS_SCREENSHOTS === '1';
/** Widths in which each page is seen; those that are written keep the repository small. */
const PHONE = 390;
const DESKTOP = 1280;
const HEIGHT: Record<number, number> = { [PHONE]: 844, [DESKTOP]: 800 };
const AGENT = { ar: 'maryam.alharthi@alsahil.example', en: 'yasir.albalushi@alsahil.example' };

for (const language of ['ar', 'en'] as const) {
  test.describe(`in ${language} @screenshots`, () => {
    test.use({ language, locale: language === 'ar' ? 'ar-OM' : 'en-GB' });

    const take = async (page: Page, name: string, path: string, written: number[]) => {
      for (const width of [PHONE, DESKTOP]) {
        await page.setViewportSize({ width, height: HEIGHT[width] });
        await page.goto(path);
        await settled(page);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (!WRITE || !written.includes(width)) continue;
        await page.evaluate(() => document.fonts.ready);
        mkdirSync(FOLDER, { recursive: true });
        await page.screenshot({ path: `${FOLDER}/${name}-${language}-${width}.png`, animations: 'disabled' });
      }
    };

    test('home, reporting, a case, the inbox and work', async ({ page, at, portal }) => {
      await take(page, 'home', at('/'), [PHONE, DESKTOP]);
      await page.goto(at('/report'));
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: portal('report-next-place') }).click();
      await page.getByRole('button', { name: portal('map-pin-centre') }).click();
      await expect(page.getByText(portal('place-pin-at'), { exact: true })).toBeVisible();
      await take(page, 'report', at('/report?step=place'), [PHONE]);
      const token = await signInByAddress(page, AGENT[language]);
      await take(page, 'inbox', at('/inbox?view=open', 'console'), [DESKTOP]);
      await take(page, 'work', at(`/cases/${await richest(page, token, language, 'view=open')}`, 'console'), [DESKTOP]);
      await take(page, 'case', at(`/cases/${await richest(page, token, language, 'view=all', 'published')}`), [PHONE]);
    });
  });
}

interface Summary {
  id: string;
  visibility: string;
  answered_at: string | null;
}

/** A case that was answered; in this language and with a photo, if there is such a one. */
async function richest(page: Page, token: string, language: Language, query: string, visibility?: string): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const read = async <T>(path: string) => (await (await page.request.get(`/api/v1/${path}`, { headers })).json()) as T;
  const { items } = await read<{ items: Summary[] }>(`cases?${query}&sort=newest&limit=100`);
  const answered = items.filter((one) => one.answered_at !== null && (!visibility || one.visibility === visibility));
  for (const { id } of answered) {
    const found = await read<{ photos: unknown[]; language: Language }>(`cases/${id}`);
    if (found.photos.length > 0 && found.language === language) return id;
  }
  return (answered[0] ?? items[0]).id;
}
