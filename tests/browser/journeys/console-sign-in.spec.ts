// A new member of staff connects an authenticator, and comes in again without the phone.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { audit } from '../support/audit';
import { installation, majlis } from '../support/majlis';
import type { Say } from '../support/texts';
import { expect, test } from '../support/test';
import { totp } from '../support/totp';

const PASSWORD = 'eleven lanterns over the wadi';

function newAdministrator(language: string): string {
  const email = `administrator-${randomUUID()}@tests.example`;
  majlis(installation(), ['create-admin', '--email', email, '--name', 'سلمى الكثيرية', '--language', language], `${PASSWORD}\n`);
  return email;
}

async function givePassword(page: Page, desk: Say, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel(desk('sign-in-email')).fill(email);
  await page.getByLabel(desk('sign-in-password')).fill(password);
  await page.getByRole('button', { name: desk('sign-in-go'), exact: true }).click();
}

test('a new administrator connects an authenticator and later uses a recovery code', async ({ page, at, desk, language }) => {
  const email = newAdministrator(language);
  await page.goto(at('/', 'console'));
  await audit(page, 'staff sign-in');

  await test.step('the password alone shows the key for the authenticator', async () => {
    await givePassword(page, desk, email);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(desk('enrol-title'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('img', { name: desk('enrol-qr') })).toBeVisible();
    await audit(page, 'connecting an authenticator');
  });

  const secret = (await page.locator('.code-secret').innerText()).replace(/\s/g, '');

  await test.step('a wrong code is told and leaves the key as it is', async () => {
    const wrong = totp(secret) === '000000' ? '111111' : '000000';
    await page.getByLabel(desk('enrol-code-label')).fill(wrong);
    await page.getByRole('button', { name: desk('enrol-go') }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await audit(page, 'a wrong code');
  });

  await page.getByLabel(desk('enrol-code-label')).fill(totp(secret));
  await page.getByRole('button', { name: desk('enrol-go') }).click();

  const codes = await test.step('the recovery codes are shown once and must be kept', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(desk('recovery-title'));
    await audit(page, 'recovery codes');
    const shown = await page.getByRole('list', { name: desk('recovery-title') }).getByRole('listitem').allInnerTexts();
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThanOrEqual(8);
    const go = page.getByRole('button', { name: desk('recovery-go') });
    await expect(go).toHaveAttribute('aria-disabled', 'true');
    await page.getByLabel(desk('recovery-kept')).check();
    await go.click();
    return shown;
  });

  const signOut = page.getByRole('button', { name: desk('sign-out') });
  await expect(signOut).toBeVisible();
  await signOut.click();

  await test.step('a recovery code opens the console in place of the phone', async () => {
    await givePassword(page, desk, email);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(desk('code-title'));
    await audit(page, 'asking for the code');
    await page.getByRole('button', { name: desk('code-use-recovery') }).click();
    await page.getByLabel(desk('code-recovery-label')).fill(codes[0]);
    await page.getByRole('button', { name: desk('sign-in-go'), exact: true }).click();
    await expect(signOut).toBeVisible();
    await signOut.click();
  });

  await test.step('the same recovery code works once only, and the authenticator still does', async () => {
    await givePassword(page, desk, email);
    await page.getByRole('button', { name: desk('code-use-recovery') }).click();
    await page.getByLabel(desk('code-recovery-label')).fill(codes[0]);
    await page.getByRole('button', { name: desk('sign-in-go'), exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(desk('error-sign_in_failed'));
    await page.getByRole('button', { name: desk('code-use-authenticator') }).click();
    await page.getByLabel(desk('code-label'), { exact: true }).fill(totp(secret, 1));
    await page.getByRole('button', { name: desk('sign-in-go'), exact: true }).click();
    await expect(signOut).toBeVisible();
  });
});

test('a wrong password tells nothing about the account', async ({ page, at, desk, language }) => {
  const email = newAdministrator(language);
  await page.goto(at('/sign-in', 'console'));
  for (const one of [email, `nobody-${randomUUID()}@tests.example`]) {
    const answer = page.waitForResponse('**/auth/staff-sessions');
    await givePassword(page, desk, one, 'not the password at all');
    expect((await answer).status()).toBe(401);
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toHaveText(desk('error-sign_in_failed'));
  }
});
