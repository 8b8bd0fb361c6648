// Reporting: by keyboard alone with two photos, over a closed tab, and over a line that breaks.
import type { Locator, Page } from '@playwright/test';
import { audit } from '../support/audit';
import { Keyboard } from '../support/keyboard';
import { messageTo } from '../support/messages';
import { newEmail, signInResident } from '../support/people';
import { jpeg, png } from '../support/photos';
import { listen } from '../support/quiet';
import { COMPLAINT, expectTitle, tell } from '../support/report';
import type { Say } from '../support/texts';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { search: 'لمبة', category: 'مصباح أو عمود مطفأ', district: 'النهضة', address: 'شارع السلام، سكة 214', text: 'المصباح أمام المدرسة مطفأ منذ ثلاثة أيام.' },
  en: { search: 'bulb', category: 'Street light out', district: 'Al Nahdah', address: 'Al Salam Street, way 214', text: 'The lamp in front of the school has been out for three days.' },
};

/** Where the town has similar reports, they are shown first; else the step is passed over. */
async function pastSimilar(page: Page, portal: Say, press: (button: Locator) => Promise<void>): Promise<void> {
  const found = page.getByRole('button', { name: portal('similar-join') }).first();
  const review = page.getByRole('heading', { level: 1, name: portal('report-review-title') });
  await expect(found.or(review)).toBeVisible();
  if (await found.isVisible()) await press(page.getByRole('button', { name: portal('similar-different') }));
}

test('a resident reports with two photos and without a mouse', async ({ page, at, portal, language }) => {
  const words = WORDS[language];
  const email = newEmail();
  const keys = new Keyboard(page);
  await signInResident(page, email, language);
  await page.goto(at('/'));

  await test.step('from the home page to the first step, past the navigation', async () => {
    await keys.press(page.getByRole('link', { name: portal('skip-to-content') }));
    await keys.press(page.getByRole('navigation', { name: portal('home-doors') }).getByRole('link', { name: portal('home-report-title') }));
    await expectTitle(page, portal('report-kind-title'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await audit(page, 'the step of the kind');
  });

  await test.step('a category, found by a word that people use', async () => {
    await keys.type(page.getByRole('searchbox', { name: portal('category-search') }), words.search);
    await keys.choose(page.getByRole('radio', { name: words.category }));
    await keys.press(page.getByRole('button', { name: portal('report-next-place') }));
    await expectTitle(page, portal('report-place-title', COMPLAINT));
    await audit(page, 'the step of the place');
  });

  await test.step('nothing told: the summary of errors takes the keyboard there', async () => {
    await keys.press(page.getByRole('button', { name: portal('report-next-details') }));
    await expect(page.getByRole('alert')).toBeFocused();
    await audit(page, 'a place that is missing');
    await keys.press(page.getByRole('alert').getByRole('link').first());
    await expect(page.getByRole('textbox', { name: portal('place-address') })).toBeFocused();
    await page.keyboard.type(words.address);
  });

  await test.step('the district from the list, without the map', async () => {
    await keys.press(page.getByRole('button', { name: portal('place-list-tab') }));
    await keys.choose(page.getByRole('radio', { name: words.district }));
    await audit(page, 'the list of districts');
    await keys.press(page.getByRole('button', { name: portal('report-next-details') }));
    await expectTitle(page, portal('report-details-title', COMPLAINT));
    await audit(page, 'the step of the details');
  });

  await test.step('two photos and the words', async () => {
    const chooser = await keys.openFiles(page.getByLabel(portal('photo-add')));
    await chooser.setFiles([png('lamp.png', [240, 200, 90]), await jpeg(page, 'street.jpg')]);
    await expect(page.getByRole('status').getByText(portal('photos-done', { count: 2 }))).toBeAttached();
    await keys.type(page.getByRole('textbox', { name: portal('report-description', COMPLAINT) }), words.text);
    await audit(page, 'photos that have arrived');
    await keys.press(page.getByRole('button', { name: portal('report-next-similar') }));
    await pastSimilar(page, portal, (button) => keys.press(button));
    await expectTitle(page, portal('report-review-title'));
    await audit(page, 'the review');
  });

  await test.step('sent: the number, the promise and both photos are there', async () => {
    await keys.press(page.getByRole('button', { name: portal('report-send') }));
    await expect(page.getByRole('status').getByText(portal('receipt-title'))).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.text.slice(0, 20));
    const photos = page.getByRole('button', { name: /./ }).filter({ has: page.getByRole('img') });
    await expect(photos).toHaveCount(2);
    for (const image of await photos.getByRole('img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    }
    await audit(page, 'the receipt');
  });

  await test.step('a photo opens large and closes by the keyboard', async () => {
    const first = page.getByRole('button', { name: portal('photo-enlarge', { number: 1, all: 2 }) });
    await keys.press(first);
    await expect(page.getByRole('dialog')).toBeVisible();
    await audit(page, 'a photo opened large');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(first).toBeFocused();
  });

  const reference = (await page.getByText(/^MJ-\d{5,}-\d$/).first().innerText()).trim();
  await messageTo(page.request, email, new RegExp(reference));
});

test('a draft outlives its tab, and a guest sends it', async ({ page, context, at, portal, language }) => {
  const words = WORDS[language];
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await page.getByLabel(portal('photo-add')).setInputFiles(png('lamp.png', [90, 160, 220]));
  await expect(page.getByRole('status').getByText(portal('photos-done', { count: 1 }))).toBeAttached();
  await page.close();

  const again = await context.newPage();
  listen(again);
  await test.step('the next tab offers it', async () => {
    await again.goto(at('/report'));
    await expectTitle(again, portal('resume-title'));
    await expect(again.getByText(words.category)).toBeVisible();
    await audit(again, 'a draft that was found');
    await again.getByRole('button', { name: portal('resume-go-on') }).click();
    await expectTitle(again, portal('report-review-title'));
    await expect(again.getByText(words.text)).toBeVisible();
    await expect(again.getByText(portal('photo-count', { count: 1 })).first()).toBeVisible();
  });

  await test.step('without a contact it is not sent', async () => {
    await again.getByRole('button', { name: portal('report-send') }).click();
    await expect(again.getByRole('alert')).toBeFocused();
    await audit(again, 'a contact that is missing');
  });

  await test.step('with one it is, and the guest gets the way back to it', async () => {
    await again.getByRole('textbox', { name: portal('contact-email') }).fill(newEmail('guest'));
    await again.getByRole('button', { name: portal('report-send') }).click();
    const receipt = again.getByRole('status').filter({ hasText: portal('receipt-title') });
    await expect(receipt).toBeVisible();
    await expect(receipt.getByText(portal('link-title'))).toBeVisible();
    await audit(again, 'the receipt of a guest');
  });

  await test.step('nothing is left of the draft', async () => {
    await again.goto(at('/report'));
    await expectTitle(again, portal('report-kind-title'));
  });
});

test.describe('over a line that breaks', () => {
  test.use({ forgiven: /ERR_CONNECTION_RESET/ });

  test('sending again after the answer was lost makes one case', async ({ page, at, portal, language }) => {
    const words = WORDS[language];
    const token = await signInResident(page, newEmail(), language);
    await page.goto(at('/report'));
    await tell(page, portal, words);
    await page.getByRole('button', { name: portal('report-next-similar') }).click();
    await expectTitle(page, portal('report-review-title'));

    const keys: string[] = [];
    await page.route('**/api/v1/cases', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      // The case arrives, its receipt does not.
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: portal('report-send') }).click();
    // It waits on the device and is sent again by itself.
    await expectTitle(page, portal('waiting-page'));
    await expect(page.getByRole('status').getByText(portal('receipt-title'))).toBeVisible();

    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    const own = await page.request.get('/api/v1/account/cases', { headers: { Authorization: `Bearer ${token}` } });
    expect(((await own.json()) as { items: unknown[] }).items).toHaveLength(1);
  });
});
