// What waits on a device that several people use, and what becomes of it.
import type { Page } from '@playwright/test';
import { newEmail, signInResident } from '../support/people';
import { png } from '../support/photos';
import { expectTitle, LAMP, leaveDevice, ownCases, tell, toReview } from '../support/report';
import { expect, test } from '../support/test';

/** Something done in the outbox's own store. */
async function inStore(page: Page, name: 'reports' | 'photos', change: 'clear' | 'never-again'): Promise<void> {
  await page.evaluate(
    ([name, change]) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open(`majlis-${name}`);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction(name, 'readwrite');
          const store = work.objectStore(name);
          if (change === 'clear') store.clear();
          else
            store.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              cursor.update({ ...cursor.value, tries: 10, next_at: Date.now() + 3_600_000 });
              cursor.continue();
            };
          work.oncomplete = () => (opening.result.close(), done());
        };
      }),
    [name, change] as const,
  );
}

test.use({ forgiven: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 403/ });

test('an account\'s report is shown to nobody else, and goes out as soon as it is signed in', async ({ page, at, portal, language }) => {
  const words = LAMP[language];
  const token = await signInResident(page, newEmail(), language);
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await toReview(page, portal);
  let renewed = 0;
  page.on('request', (request) => (renewed += Number(request.url().endsWith('/auth/refresh'))));
  await page.route('**/api/v1/cases', (route) => route.abort());
  await page.getByRole('button', { name: portal('report-send') }).click();
  await expectTitle(page, portal('waiting-page'));

  await test.step('trying again takes no new session each time', async () => {
    for (let tries = 0; tries < 3; tries += 1) {
      const tried = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/cases'));
      await page.getByRole('button', { name: portal('waiting-send-now') }).click();
      await tried;
    }
    expect(renewed).toBe(0);
  });

  const tokens = await (await page.request.post('/api/v1/auth/refresh', { data: { staff: false } })).json();
  await test.step('who uses the device next sees nothing of it', async () => {
    await inStore(page, 'reports', 'never-again');
    await leaveDevice(page);
    await page.goto(at('/waiting'));
    await expect(page.getByRole('heading', { level: 2, name: portal('waiting-none') })).toBeVisible();
    await page.unroute('**/api/v1/cases');
    await signInResident(page, newEmail('second'), language);
    await page.goto(at('/waiting'));
    await expect(page.getByRole('heading', { level: 2, name: portal('waiting-none') })).toBeVisible();
    await leaveDevice(page);
    expect(await ownCases(page, token)).toBe(0);
  });

  await test.step('signing in sends it, though its next try is not due', async () => {
    const soon = new Date(Date.now() + 600_000).toISOString();
    const id = '01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e';
    // The same account gets one code a minute, so its second sign-in is told here.
    const asked = { id, masked_address: 'f•••t@tests.example', expires_at: soon, resend_at: soon };
    await page.route('**/api/v1/auth/codes', (route) => route.fulfill({ status: 202, json: asked }));
    await page.route('**/api/v1/auth/sessions', (route) => route.fulfill({ status: 201, json: tokens }));
    await page.goto(at('/sign-in'));
    await page.getByRole('button', { name: portal('sign-in-by-email') }).click();
    await page.getByRole('textbox', { name: portal('contact-email') }).fill(newEmail());
    await page.getByRole('button', { name: portal('sign-in-send') }).click();
    await page.getByRole('textbox', { name: portal('code-field') }).fill('123456');
    await page.getByRole('button', { name: portal('code-go') }).click();
    await expect(page.getByText(portal('receipt-title'))).toBeVisible();
    expect(await ownCases(page, token)).toBe(1);
  });
});

test('a guest\'s report is not sent without a photo that is gone, nor given up for a word that is not the server\'s', async ({ page, context, at, portal, language }) => {
  const words = LAMP[language];
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await context.setOffline(true);
  await page.getByLabel(portal('photo-add')).setInputFiles(png('lamp.png', [240, 200, 90]));
  await expect(page.getByRole('status').getByText(portal('photos-waiting', { count: 1 }))).toBeAttached();
  await toReview(page, portal);
  await page.getByRole('textbox', { name: portal('contact-email') }).fill(newEmail('guest'));
  await page.getByRole('button', { name: portal('report-send') }).click();
  await expectTitle(page, portal('waiting-page'));

  await test.step('it stays and says so', async () => {
    await inStore(page, 'photos', 'clear');
    await context.setOffline(false);
    await expect(page.getByText(portal('waiting-photos-gone'))).toBeVisible();
  });

  await test.step('back in the form the photo is taken out', async () => {
    await page.getByRole('button', { name: portal('waiting-mend') }).click();
    await expect(page.getByRole('status').getByText(portal('photos-failed', { count: 1 }))).toBeAttached();
    const name = portal('photo-number', { number: 1 });
    await page.getByRole('button', { name: portal('photo-remove-named', { name }) }).click();
    await toReview(page, portal);
    await context.setOffline(true);
    await page.getByRole('button', { name: portal('report-send') }).click();
    await expectTitle(page, portal('waiting-page'));
  });

  await test.step('what stands in between says no in words of its own: it waits', async () => {
    await page.route('**/api/v1/cases', (route) => route.fulfill({ status: 403, json: { code: 'blocked', message: 'Sign in to the Wi-Fi' } }));
    await context.setOffline(false);
    await expect(page.getByText(portal('waiting-busy'))).toBeVisible();
    await page.unroute('**/api/v1/cases');
    await page.getByRole('button', { name: portal('waiting-send-now') }).click();
    await expect(page.getByText(portal('receipt-title'))).toBeVisible();
  });

  await test.step('a secret that the device was told to forget stays forgotten', async () => {
    await page.goto(at('/follow'));
    const known = page.getByRole('region', { name: portal('known-title') });
    await known.getByRole('button', { name: portal('known-forget') }).click();
    await page.getByRole('dialog').getByRole('button', { name: portal('known-forget') }).click();
    await expect(known).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: portal('outbox-see-receipt') })).toBeVisible();
    await expect(known).toBeHidden();
  });
});
