// A resident on two devices. The demo's resident has two addresses, and each gets only one code a minute.
import { signInResident } from '../support/people';
import { expect, test } from '../support/test';

test('another device is seen in the account and signed out from there', async ({ page, somebody, at, portal }) => {
  const other = await somebody();
  await signInResident(other, '+96800000000', 'ar');
  await other.goto(at('/account'));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(portal('account-page'));

  await signInResident(page, 'resident@alsahil.example', 'ar');
  await page.goto(at('/account'));
  const sessions = page.getByRole('region', { name: portal('sessions-title') });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await sessions.getByRole('button').click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);

  await other.reload();
  await expect(other.getByRole('main').getByRole('link', { name: portal('nav-sign-in') })).toBeVisible();
});
