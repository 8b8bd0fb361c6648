// A draft is its writer's: over a sign-in, over two tabs, while it is sent, and with its photos.
import type { Page } from '@playwright/test';
import { audit } from '../support/audit';
import { codeFor } from '../support/messages';
import { newEmail, signInResident } from '../support/people';
import { png } from '../support/photos';
import { listen } from '../support/quiet';
import { COMPLAINT, expectTitle, LAMP, leaveDevice, ownCases, refusal, tell, toReview } from '../support/report';
import type { Say } from '../support/texts';
import { expect, test } from '../support/test';

async function signInByForm(page: Page, portal: Say, email: string): Promise<void> {
  await page.getByRole('button', { name: portal('sign-in-by-email') }).click();
  await page.getByRole('textbox', { name: portal('contact-email') }).fill(email);
  await page.getByRole('button', { name: portal('sign-in-send') }).click();
  await page.getByRole('textbox', { name: portal('code-field') }).fill(await codeFor(page.request, email));
  await page.getByRole('button', { name: portal('code-go') }).click();
}

test('begun as a guest, it goes along with signing in, and the next person does not see it', async ({ page, at, portal, language }) => {
  const words = LAMP[language];
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await toReview(page, portal);

  await test.step('signing in on the way leads back to where one was', async () => {
    await page.getByRole('link', { name: portal('report-contact-sign-in') }).click();
    await signInByForm(page, portal, newEmail());
    await expectTitle(page, portal('report-review-title'));
    await expect(page.getByText(words.text)).toBeVisible();
  });

  await test.step('changed since, it is the account\'s: a guest does not find it', async () => {
    await page.goto(at('/report?step=details'));
    await page.getByRole('textbox', { name: portal('report-description', COMPLAINT) }).fill(`${words.text} 2`);
    await leaveDevice(page);
    await page.goto(at('/report'));
    await expectTitle(page, portal('report-kind-title'));
    await tell(page, portal, { ...words, text: `${words.text} 3` });
  });

  await test.step('nor does another account, which finds what the guest has left', async () => {
    await signInResident(page, newEmail('second'), language);
    await page.goto(at('/report'));
    await expectTitle(page, portal('resume-title'));
    await page.goto(at('/report?step=details'));
    await expect(page.getByRole('textbox', { name: portal('report-description', COMPLAINT) })).toHaveValue(`${words.text} 3`);
  });
});

test('two tabs follow each other', async ({ page, context, at, portal, language }) => {
  const words = LAMP[language];
  const tab = await context.newPage();
  listen(tab);
  await tab.goto(at('/report'));
  await expectTitle(tab, portal('report-kind-title'));
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await expect(tab.getByText(portal('report-elsewhere-changed'))).toBeVisible();

  await test.step('what the second adds, the first has too', async () => {
    await tab.goto(at('/report?step=details'));
    const [here, there] = [page, tab].map((one) => one.getByRole('textbox', { name: portal('report-description', COMPLAINT) }));
    await expect(there).toHaveValue(words.text);
    await there.fill(`${words.text} 2`);
    await expect(here).toHaveValue(`${words.text} 2`);
    await here.fill(`${words.text} 3`);
    await expect(there).toHaveValue(`${words.text} 3`);
  });

  await test.step('thrown away in one, it is gone in the other, which says so', async () => {
    await tab.getByRole('button', { name: portal('report-discard') }).first().click();
    await tab.getByRole('dialog').getByRole('button', { name: portal('discard-do') }).click();
    await expect(page.getByText(portal('report-elsewhere-gone'))).toBeVisible();
    await expectTitle(page, portal('report-kind-title'));
  });
});

test('it is sent as it was, and can not be changed meanwhile', async ({ page, at, portal, language }) => {
  await page.goto(at('/report'));
  await tell(page, portal, LAMP[language]);
  await toReview(page, portal);
  const email = page.getByRole('textbox', { name: portal('contact-email') });
  await email.fill(newEmail('guest'));
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route('**/api/v1/cases', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: portal('report-send') }).click();
  await expect(email).toBeDisabled();
  await expect(page.getByRole('button', { name: portal('report-change') }).first()).toBeDisabled();
  go();
  await expect(page.getByRole('status').getByText(portal('receipt-title'))).toBeVisible();
});

test('a photo that could not be sent stays with it, and one that is taken out goes no further', async ({ page, at, portal, language }) => {
  await page.goto(at('/report'));
  await tell(page, portal, LAMP[language]);
  const chooser = page.getByLabel(portal('photo-add'));

  await test.step('refused for another reason than the picture, it is tried again in the next visit', async () => {
    await page.route('**/api/v1/attachments', (route) => route.fulfill(refusal(401, 'unauthenticated')));
    await chooser.setInputFiles(png('lamp.png', [240, 200, 90]));
    await expect(page.getByRole('status').getByText(portal('photos-failed', { count: 1 }))).toBeAttached();
    await page.unroute('**/api/v1/attachments');
    await page.reload();
    await expect(page.getByRole('status').getByText(portal('photos-done', { count: 1 }))).toBeAttached();
  });

  await test.step('taken out on its way, it is not sent on', async () => {
    await page.route('**/api/v1/attachments', () => {});
    const [stopped] = await Promise.all([
      page.waitForEvent('requestfailed', (request) => request.url().endsWith('/attachments')),
      (async () => {
        const sent = page.waitForRequest('**/api/v1/attachments');
        await chooser.setInputFiles(png('street.png', [90, 160, 220]));
        await sent;
        const name = portal('photo-number', { number: 2 });
        await page.getByRole('button', { name: portal('photo-cancel-named', { name }) }).click();
      })(),
    ]);
    expect(stopped.failure()?.errorText).toBe('net::ERR_ABORTED');
  });
});

test('who is signed in and has sent a try as a guest makes one case', async ({ page, at, portal, language }) => {
  const words = LAMP[language];
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await toReview(page, portal);
  await page.getByRole('textbox', { name: portal('contact-email') }).fill(newEmail('guest'));
  let arrived = '';
  await page.route('**/api/v1/cases', async (route) => {
    // The case arrives; what comes back says that there were too many.
    arrived = ((await (await route.fetch()).json()) as { reference: string }).reference;
    await route.fulfill({ ...refusal(429, 'rate_limited'), headers: { 'Retry-After': '1' } });
  });
  await page.getByRole('button', { name: portal('report-send') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute('**/api/v1/cases');
  const token = await signInResident(page, newEmail(), language);
  await page.goto(at('/report?step=review'));
  await page.getByRole('button', { name: portal('report-send') }).click();
  await expect(page.getByRole('status').getByText(portal('report-earlier-arrived'))).toBeVisible();
  await expect(page.getByText(arrived).first()).toBeVisible();
  expect(await ownCases(page, token)).toBe(0);
});

test('when the session ends on the way, what was written waits for its owner', async ({ page, context, at, portal, language }) => {
  const words = LAMP[language];
  await signInResident(page, newEmail(), language);
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await toReview(page, portal);
  const [cookies, hint] = [await context.cookies(), await page.evaluate(() => localStorage.getItem('majlis.signed-in'))];

  await context.clearCookies();
  await page.route('**/api/v1/cases', (route) => route.fulfill(refusal(401, 'unauthenticated')));
  await page.getByRole('button', { name: portal('report-send') }).click();
  await expect(page.getByRole('alert').getByText(portal('report-session-ended'))).toBeVisible();
  await expectTitle(page, portal('report-kind-title'));
  await audit(page, 'a form whose owner is signed out');
  await page.unroute('**/api/v1/cases');

  await context.addCookies(cookies);
  await page.evaluate((hint) => localStorage.setItem('majlis.signed-in', hint ?? ''), hint);
  await page.goto(at('/report'));
  await expectTitle(page, portal('resume-title'));
  await page.goto(at('/report?step=details'));
  await expect(page.getByRole('textbox', { name: portal('report-description', COMPLAINT) })).toHaveValue(words.text);
});
