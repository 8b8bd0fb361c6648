// Without a network: the portal opens, a report with photos waits on the device, and arrives once when the network is back.
import type { BrowserContext, Page } from '@playwright/test';
import { audit } from '../support/audit';
import { newEmail, signInResident } from '../support/people';
import { jpeg, png } from '../support/photos';
import { listen } from '../support/quiet';
import { COMPLAINT, expectTitle, LAMP, refusal, tell, toReview } from '../support/report';
import { expect, test } from '../support/test';

/** What the browser notes while there is no network. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError|ERR_FAILED/;

/** The service worker has everything that the portal needs, and answers this page. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }));
  });
}

async function newTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  listen(tab);
  return tab;
}

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow', forgiven: NO_NETWORK });

  test('the portal opens again with the network off, in both languages', async ({ page, context, at, portal, language }) => {
    await page.goto(at('/'));
    await installed(page);
    await context.setOffline(true);
    await page.reload();
    await expectTitle(page, portal('home-title'));
    await expect(page.getByRole('status').getByText(portal('offline-text'))).toBeVisible();
    await audit(page, 'home without a network');
    const report = await page.goto(at('/report'));
    // One document stands for every address, so it comes with no page's heading.
    expect(await report?.text()).not.toContain(portal('home-title'));
    await expectTitle(page, portal('report-kind-title'));
    const other = language === 'ar' ? 'en' : 'ar';
    await page.goto(`/${other}/follow`);
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('status').getByText(portal('offline-text'))).toBeHidden();
  });

  test('a report written without a network, with two photos and two tabs, arrives once', async ({ page, context, at, portal, language }) => {
    const words = LAMP[language];
    const token = await signInResident(page, newEmail(), language);
    await page.goto(at('/report'));
    await installed(page);
    await expectTitle(page, portal('report-kind-title'));
    const picture = await jpeg(page, 'street.jpg');
    await context.setOffline(true);

    await test.step('written, with photos that the device keeps', async () => {
      await tell(page, portal, words);
      await page.getByLabel(portal('photo-add')).setInputFiles([png('lamp.png', [240, 200, 90]), picture]);
      await expect(page.getByRole('status').getByText(portal('photos-waiting', { count: 2 }))).toBeAttached();
      await audit(page, 'photos that wait');
      await page.close();
    });

    const tab = await newTab(context);
    await test.step('the tab was closed: the next one goes on with it, photos and all', async () => {
      await tab.goto(at('/report'));
      await expectTitle(tab, portal('resume-title'));
      await tab.getByRole('button', { name: portal('resume-go-on') }).click();
      await expectTitle(tab, portal('report-review-title'));
      await expect(tab.getByText(portal('photo-count', { count: 2 })).first()).toBeVisible();
      await expect(tab.getByText(portal('report-tell-away'))).toBeVisible();
      await audit(tab, 'the review without a network');
      await tab.getByRole('button', { name: portal('report-send') }).click();
      await expectTitle(tab, portal('waiting-page'));
      await expect(tab.getByRole('article')).toContainText(words.text.slice(0, 20));
      await expect(tab.getByText(portal('waiting-network'))).toBeVisible();
      await audit(tab, 'a report that waits');
    });

    const second = await newTab(context);
    await second.goto(at('/'));
    await expect(second.getByRole('status').getByText(portal('outbox-waits', { count: 1 }))).toBeVisible();

    await test.step('the network is back in both tabs: it is sent, and both say so', async () => {
      await context.setOffline(false);
      await expect(tab.getByText(portal('receipt-title'))).toBeVisible();
      await expect(second.getByRole('status').getByText(portal('outbox-arrived', { count: 1 }))).toBeVisible();
      await audit(tab, 'a report that waited and has arrived');
    });

    await test.step('there is one case, with both photos', async () => {
      const headers = { Authorization: `Bearer ${token}` };
      const own = await tab.request.get('/api/v1/account/cases', { headers });
      const { items } = (await own.json()) as { items: { id: string }[] };
      expect(items).toHaveLength(1);
      const found = (await (await tab.request.get(`/api/v1/cases/${items[0].id}`, { headers })).json()) as { photos: unknown[] };
      expect(found.photos).toHaveLength(2);
      await tab.getByRole('link', { name: portal('waiting-open') }).click();
      await expect(tab.getByRole('heading', { level: 1 })).toContainText(words.text.slice(0, 12));
    });

    await test.step('nothing waits any more, once the receipt was taken note of', async () => {
      await second.getByRole('link', { name: portal('outbox-see-receipt') }).click();
      await second.getByRole('button', { name: portal('waiting-clear') }).click();
      await expect(second.getByRole('heading', { level: 2, name: portal('waiting-none') })).toBeVisible();
    });
  });
});

test.describe('a report that the server refuses', () => {
  test.use({ forgiven: NO_NETWORK });

  test('comes back with its errors, nothing lost, and is sent once it is mended', async ({ page, context, at, portal, language }) => {
    const words = LAMP[language];
    await page.goto(at('/report'));
    await tell(page, portal, words);
    await toReview(page, portal);
    await page.getByRole('textbox', { name: portal('contact-email') }).fill(newEmail('guest'));
    await context.setOffline(true);
    await page.getByRole('button', { name: portal('report-send') }).click();
    await expectTitle(page, portal('waiting-page'));

    await test.step('the network is back, and the server says no', async () => {
      const answer = refusal(422, 'validation_failed', [{ pointer: '/description', code: 'too_long' }]);
      await page.route('**/api/v1/cases', (route) => route.fulfill(answer));
      await context.setOffline(false);
      await expect(page.getByText(portal('waiting-state-refused'))).toBeVisible();
      await audit(page, 'a report that was refused');
    });

    await test.step('where the form can not be kept, it stays here', async () => {
      await page.evaluate(() => {
        const { setItem } = Storage.prototype;
        const full = (key: string) => key.startsWith('majlis.draft.report');
        Storage.prototype.setItem = function (key, value) {
          if (full(key)) throw new DOMException('no room', 'QuotaExceededError');
          setItem.call(this, key, value);
        };
        Object.assign(window, { makeRoom: () => (Storage.prototype.setItem = setItem) });
      });
      await page.getByRole('button', { name: portal('waiting-mend') }).click();
      await expect(page.getByRole('alert').getByText(portal('waiting-not-taken'))).toBeVisible();
      await expect(page.getByRole('article')).toContainText(words.text.slice(0, 20));
      await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
    });

    await test.step('back in the form: the error at its field, the words as they were', async () => {
      await page.getByRole('button', { name: portal('waiting-mend') }).click();
      await expectTitle(page, portal('report-details-title', COMPLAINT));
      const text = page.getByRole('textbox', { name: portal('report-description', COMPLAINT) });
      await expect(text).toHaveValue(words.text);
      await expect(text).toHaveAttribute('aria-invalid', 'true');
      await audit(page, 'a refused report in the form');
      await page.unroute('**/api/v1/cases');
      await toReview(page, portal);
      await page.getByRole('button', { name: portal('report-send') }).click();
      await expect(page.getByRole('status').getByText(portal('receipt-title'))).toBeVisible();
    });
  });
});
