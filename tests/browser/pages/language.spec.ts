// Pages are whole in their language: no ids instead of texts, no words of the other language in what we say.
import { readThrough } from '../support/audit';
import { WALKS } from '../support/places';
import { ids, plain } from '../support/texts';
import { expect, test } from '../support/test';

/** What is put into a text stands between these marks: names, numbers, addresses. */
const VALUES = /\u2068[^\u2068\u2069]*\u2069/g;
/** Names that are Latin in Arabic too. */
const NAMES = /\b(API|CSV|GeoJSON|PDF|JPEG|PNG|WebP|SMS|QR|TOTP|English|Majlis|GPS|OTP|HTTP|https?:\S+)\b/g;

for (const language of ['ar', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, locale: language === 'ar' ? 'ar-OM' : 'en-GB' });
    for (const walk of WALKS) {
      test(`${walk.program} as ${walk.who}: texts`, async ({ page }) => {
        const known = new Set(ids(walk.program).filter((id) => id.includes('-')));
        for (const { name, path } of await walk.begin(page, language, `words-${language}`)) {
          await page.goto(path);
          await readThrough(page);
          const said = await page.evaluate(saidByUs);
          const shown = said.filter((text) => text.includes('{$') || text.includes('{ $') || text.split(/[\s:,.،]+/).some((word) => known.has(word)));
          expect.soft(shown, `ids and open places on ${name}`).toEqual([]);
          const foreign = language === 'ar' ? /[A-Za-z]{2,}/ : /[\u0621-\u064a]{2,}/;
          const others = said.filter((text) => foreign.test(plain(text.replace(VALUES, '')).replace(NAMES, '').replace('العربية', '')));
          expect.soft(others, `words of the other language on ${name}`).toEqual([]);
        }
      });
    }
  });
}

for (const program of ['portal', 'console'] as const) {
  test(`the ${program} has every text once, and the same ones in both languages`, () => {
    const [arabic, english] = [ids(program, 'ar'), ids(program, 'en')];
    expect(arabic.filter((id, at) => arabic.indexOf(id) !== at)).toEqual([]);
    expect([...arabic].sort()).toEqual([...english].sort());
  });
}

test.describe('the other language', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the same page opens in it, with what the address holds', async ({ page, at, portal }) => {
    await page.goto(at('/follow?reference=MJ-99999-1'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('follow-title'));
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/follow\?reference=MJ-99999-1$/);
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page).toHaveURL(/\/ar\/follow\?reference=MJ-99999-1$/);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });

  test('an address without a language opens in the one that was chosen last', async ({ page, portal }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/ar\/$/);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto('/sign-in');
    await expect(page).toHaveURL(/\/en\/sign-in$/);
    await expect(page.getByRole('link', { name: 'العربية' })).toBeVisible();
    expect(portal('home-title')).not.toBe('');
  });
});

/** Runs in the page: texts and names that the product itself says. What people wrote stands in `bdi` or takes its own direction. */
function saidByUs(): string[] {
  const theirs = 'noscript, bdi, [dir="auto"], .map, option, select, script, style, svg, .msg, article, [lang]:not(html)';
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    if (text && !node.parentElement?.closest(theirs)) texts.push(text);
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], img[alt]')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const text = element.getAttribute(name)?.trim();
      if (text && !element.closest('[lang]:not(html)')) texts.push(text);
    }
  }
  return [...new Set(texts)];
}
