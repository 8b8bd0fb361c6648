// Every page in both languages, at both sizes, light and dark: no violation, nothing too wide, a title and one heading.
import { audit, fitsInWidth, readThrough, settled } from '../support/audit';
import { WALKS } from '../support/places';
import { expect, test } from '../support/test';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
/** 320 is a desktop at 400 %, 640 one at 200 % or a phone that lies. */
const WIDTHS = [320, 390, 640, 1280];

for (const language of ['ar', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, locale: language === 'ar' ? 'ar-OM' : 'en-GB' });
    for (const walk of WALKS) {
      test(`${walk.program} as ${walk.who}: axe, headings, widths`, async ({ page }) => {
        const places = await walk.begin(page, language, `axe-${language}`);
        for (const { name, path } of places) {
          await page.setViewportSize(PHONE);
          await page.goto(path);
          await readThrough(page);
          await audit(page, `${name} on a phone`);
          const direction = await page.locator('html').getAttribute('dir');
          expect.soft([await page.locator('html').getAttribute('lang'), direction], name).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
          for (const width of WIDTHS) await fitsInWidth(page, width, name);
          await page.setViewportSize(DESKTOP);
          await audit(page, `${name} on a desktop`);
        }
      });
    }
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark', viewport: PHONE });
  for (const walk of WALKS) {
    test(`${walk.program} as ${walk.who}: axe in dark colours`, async ({ page }) => {
      for (const { name, path } of await walk.begin(page, 'ar', 'dark-ar')) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
        await readThrough(page);
        await audit(page, `${name} in dark colours`);
      }
    });
  }
});

test('the theme that was chosen stays', async ({ page, at, portal }) => {
  await page.goto(at('/'));
  await settled(page);
  await page.getByRole('button', { name: portal('theme-dark') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: portal('theme-light') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
