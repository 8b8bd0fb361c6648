// A resident signs in with a code and keeps the account.
import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { audit } from '../support/audit';
import { codeFor } from '../support/messages';
import { newEmail, sendCase, signInResident } from '../support/people';
import { expectTitle, LAMP, ownCases, refusal, tell, toReview } from '../support/report';
import { expect, test } from '../support/test';

test('signing in by code, the profile, another address, signing out', async ({ page, at, portal, language }) => {
  const email = newEmail();

  await test.step('a code comes by e-mail', async () => {
    await page.goto(at('/account'));
    await page.getByRole('main').getByRole('link', { name: portal('nav-sign-in') }).click();
    await page.getByRole('button', { name: portal('sign-in-by-email') }).click();
    await page.getByRole('textbox', { name: portal('contact-email') }).fill('incomplete@');
    await page.getByRole('button', { name: portal('sign-in-send') }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await audit(page, 'an incomplete address');
    await page.getByRole('textbox', { name: portal('contact-email') }).fill(email);
    await page.getByRole('button', { name: portal('sign-in-send') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('code-page'));
    await audit(page, 'asking for the code');
  });

  await test.step('a wrong code is refused, the right one leads back to the account', async () => {
    const code = await codeFor(page.request, email);
    const field = page.getByRole('textbox', { name: portal('code-field') });
    await field.fill(code === '123456' ? '654321' : '123456');
    await page.getByRole('button', { name: portal('code-go') }).click();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await audit(page, 'a wrong code');
    await field.fill(code);
    await page.getByRole('button', { name: portal('code-go') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('account-page'));
    await audit(page, 'the account');
  });

  await test.step('the profile is kept', async () => {
    const profile = page.getByRole('region', { name: portal('profile-title') });
    const name = language === 'ar' ? 'نورة المهرية' : 'Noura Al Mahri';
    await profile.getByRole('textbox', { name: portal('profile-name') }).fill(name);
    await profile.getByRole('radio', { name: portal('public-name-initials') }).check();
    await profile.getByRole('combobox', { name: portal('profile-district') }).selectOption({ index: 2 });
    await profile.getByRole('button', { name: portal('account-save') }).click();
    await expect(page.getByRole('status').getByText(portal('account-saved'))).toBeVisible();
    await page.reload();
    await expect(profile.getByRole('textbox', { name: portal('profile-name') })).toHaveValue(name);
    await expect(profile.getByRole('radio', { name: portal('public-name-initials') })).toBeChecked();
  });

  const contacts = page.getByRole('region', { name: portal('contacts-title') });

  await test.step('a phone number is added and confirmed by a text message', async () => {
    const number = `9${randomInt(1_000_000, 9_999_999)}`;
    await contacts.getByRole('button', { name: portal('contact-add') }).click();
    await contacts.getByRole('textbox', { name: portal('contact-phone') }).fill(number);
    await contacts.getByRole('button', { name: portal('sign-in-send') }).click();
    const field = contacts.getByRole('textbox', { name: portal('code-field') });
    await expect(field).toBeVisible();
    await expect(contacts.getByText(portal('contact-unconfirmed'))).toBeVisible();
    await audit(page, 'an address that is not confirmed');
    await field.fill(await codeFor(page.request, `+968${number}`));
    await contacts.getByRole('button', { name: portal('contact-confirm'), exact: true }).click();
    await expect(contacts.getByText(portal('contact-unconfirmed'))).toHaveCount(0);
    await expect(contacts.getByText(portal('contact-confirmed'), { exact: true })).toHaveCount(2);
  });

  await test.step('signing out leaves nothing behind', async () => {
    await page.getByRole('button', { name: portal('sign-out') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('home-title'));
    await page.goto(at('/account'));
    await expect(page.getByRole('main').getByRole('link', { name: portal('nav-sign-in') })).toBeVisible();
    await expect(page.getByText(email)).toHaveCount(0);
  });
});

/** The session's first renewal is refused for a while; the page is that of somebody whom the server could not name. */
async function refuseOnce(page: Page, seconds: number): Promise<() => number> {
  let asked = 0;
  await page.route('**/api/v1/auth/refresh', async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const problem = { type: 'urn:majlis:problem:rate_limited', code: 'rate_limited', title: 'Too many requests', request_id: '0', status: 429 };
    const headers = { 'Retry-After': String(seconds) };
    await route.fulfill({ status: 429, headers, contentType: 'application/problem+json', json: problem });
  });
  return () => asked;
}

test('who is signed in stays so when the server asks to come back later', async ({ page, at, portal, language }) => {
  const token = await signInResident(page, newEmail(), language);
  const words = { ar: 'مصباح لا يضيء قرب الحديقة', en: 'A lamp near the park is dark' }[language];
  const { id } = await sendCase(page, language, words, { token });
  const bell = page.getByRole('banner').getByRole('link', { name: portal('nav-notifications') });
  await page.goto(at('/'));
  await expect(bell).toBeVisible();

  await test.step('asked again at the time that the server named', async () => {
    const asked = await refuseOnce(page, 1);
    await page.reload();
    await expect(bell).toBeVisible();
    expect(asked()).toBe(2);
    await page.unroute('**/api/v1/auth/refresh');
  });

  await test.step('what is theirs is asked for in their name before that, not as nobody', async () => {
    await refuseOnce(page, 600);
    await page.goto(at(`/cases/${id}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
    await expect(bell).toBeVisible();
    await page.unroute('**/api/v1/auth/refresh');
  });

  await test.step('who does not want to wait asks again', async () => {
    await refuseOnce(page, 600);
    await page.goto(at('/account'));
    await audit(page, 'the account while the server can not say whose it is');
    await page.getByRole('button', { name: portal('try-again') }).click();
    await expect(bell).toBeVisible();
  });
});

test('a tab in which somebody else is signed in by now sends nothing in their name', async ({ page, context, at, portal, language }) => {
  const words = LAMP[language];
  const [first, second] = [newEmail('first'), newEmail('second')];
  const token = await signInResident(page, first, language);
  await page.goto(at('/report'));
  await tell(page, portal, words);
  await toReview(page, portal);

  const tab = await context.newPage();
  const other = await signInResident(tab, second, language);
  await tab.close();

  await test.step('the token has run out, and the cookie is the other\'s: nothing goes out again', async () => {
    let sent = 0;
    await page.route('**/api/v1/cases', (route) => {
      sent += 1;
      return sent === 1 ? route.fulfill(refusal(401, 'unauthenticated')) : route.continue();
    });
    await page.getByRole('button', { name: portal('report-send') }).click();
    await expectTitle(page, portal('report-kind-title'));
    expect(sent).toBe(1);
    for (const who of [token, other]) expect(await ownCases(page, who)).toBe(0);
    await page.unroute('**/api/v1/cases');
  });

  await test.step('the page is that of who is here now', async () => {
    await page.goto(at('/account'));
    await expect(page.getByText(second).first()).toBeVisible();
    await expect(page.getByText(first)).toHaveCount(0);
  });
});

test('signing out ends the session on the server even with a token that has run out', async ({ page, at, portal, language }) => {
  await signInResident(page, newEmail(), language);
  await page.goto(at('/account'));
  const tokens: string[] = [];
  await page.route('**/api/v1/auth/sign-out', (route) => {
    tokens.push(route.request().headers().authorization);
    return tokens.length === 1 ? route.fulfill(refusal(401, 'unauthenticated')) : route.continue();
  });
  const ended = page.waitForResponse((answer) => answer.url().endsWith('/auth/sign-out') && answer.status() === 204);
  await page.getByRole('button', { name: portal('sign-out') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('home-title'));
  await ended;
  expect(new Set(tokens).size).toBe(2);
  const again = await page.request.post('/api/v1/auth/refresh', { data: { staff: false } });
  expect(again.status()).toBe(401);
});
