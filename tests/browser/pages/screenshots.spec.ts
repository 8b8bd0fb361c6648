// Pictures for the README: `MAJLIS_SCREENSHOTS=1 npx playwright test -g @screenshots` writes them; else pages are only visited.
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { settled } from '../support/audit';
import { newEmail, sendCase, signInResident, signInStaff } from '../support/people';
import { fromRoot } from '../support/root';
import { expect, test } from '../support/test';

const FOLDER = fromRoot('docs/screenshots');
const WRITE = process.env.MAJLIS_SCREENSHOTS === '1';
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const TEXT = { ar: 'أربعة أعمدة إنارة مطفأة منذ ثلاثة أيام أمام المدرسة', en: 'Four lamps have been out in front of the school for three days' };

for (const language of ['ar', 'en'] as const) {
  test.describe(`in ${language} @screenshots`, () => {
    test.use({ language, locale: language === 'ar' ? 'ar-OM' : 'en-GB' });

    const take = async (page: Page, name: string, path: string) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await page.goto(path);
        await settled(page);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (!WRITE) continue;
        await page.evaluate(() => document.fonts.ready);
        mkdirSync(FOLDER, { recursive: true });
        await page.screenshot({ path: `${FOLDER}/${name}-${language}-${size}.png`, animations: 'disabled' });
      }
    };

    test('the portal', async ({ page, at }) => {
      await take(page, 'home', at('/'));
      const token = await signInResident(page, newEmail(), language);
      const { id } = await sendCase(page, TEXT[language], { token });
      await take(page, 'case', at(`/cases/${id}`));
    });

    test('the console', async ({ page, at, desk }) => {
      await signInStaff(page, 'agent', `pictures-${language}`);
      await take(page, 'inbox', at('/', 'console'));
      await page.goto(at('/?view=all', 'console'));
      const first = page.getByRole('row').nth(1).getByRole('link');
      const path = await first.getAttribute('href');
      await take(page, 'work', path ?? '');
      expect(desk('inbox-title')).not.toBe('');
    });
  });
}
