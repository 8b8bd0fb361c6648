// A guest follows a report by its number and its secret, without an account.
import { audit } from '../support/audit';
import { linkFor } from '../support/messages';
import { newEmail, sendCase } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { case: 'حفرة كبيرة عند مدخل السوق', more: 'صارت أكبر بعد المطر.' },
  en: { case: 'A large hole at the entrance of the market', more: 'It has grown after the rain.' },
};

test('a guest follows by reference and secret, adds information and withdraws', async ({ page, somebody, at, portal, language }) => {
  const words = WORDS[language];
  const email = newEmail('guest');
  const receipt = await sendCase(page, language, words.case, { email });

  await test.step('the number alone opens nothing', async () => {
    await page.goto(at('/'));
    await page.getByRole('textbox', { name: portal('follow-label') }).fill(receipt.reference);
    await page.getByRole('button', { name: portal('follow-go'), exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(portal('follow-missing-title'));
    await audit(page, 'a number without its secret');
    await expect(page.getByText(words.case)).toHaveCount(0);
  });

  await test.step('a slip in the number is noticed before anybody is asked', async () => {
    const digit = receipt.reference.at(-1);
    await page.getByRole('textbox', { name: portal('follow-label') }).fill(receipt.reference.slice(0, -1) + (digit === '1' ? '2' : '1'));
    await page.getByRole('button', { name: portal('follow-go'), exact: true }).click();
    await expect(page.getByRole('textbox', { name: portal('follow-label') })).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('with the secret it opens', async () => {
    await page.getByRole('textbox', { name: portal('follow-label') }).fill(receipt.reference.toLowerCase());
    await page.getByRole('textbox', { name: portal('follow-secret') }).fill(receipt.secret);
    await page.getByRole('button', { name: portal('follow-go'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.case);
    await audit(page, 'a case of a guest');
  });

  await test.step('the device knows it from now on', async () => {
    await page.goto(at('/follow'));
    await page.getByRole('region', { name: portal('known-title') }).getByRole('link', { name: words.case }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.case);
  });

  await test.step('the guest adds information', async () => {
    await page.getByRole('button', { name: portal('inform-title') }).click();
    await page.getByRole('textbox', { name: portal('inform-label') }).fill(words.more);
    await page.getByRole('button', { name: portal('inform-send') }).click();
    await expect(page.getByText(words.more)).toBeVisible();
  });

  await test.step('the link in the message opens it elsewhere, and there it is withdrawn', async () => {
    const other = await somebody();
    await other.goto(await linkFor(page.request, email, receipt.reference));
    await expect(other.getByText(words.more)).toBeVisible();
    await other.getByRole('button', { name: portal('withdraw'), exact: true }).click();
    const dialog = other.getByRole('dialog', { name: portal('withdraw-title') });
    await audit(other, 'asking before withdrawing');
    await dialog.getByRole('button', { name: portal('withdraw'), exact: true }).click();
    await expect(other.getByRole('main').getByText(portal('case-state-withdrawn'), { exact: true }).first()).toBeVisible();
  });
});

test('a case is not shown to somebody with a wrong secret', async ({ page, at, portal, language }) => {
  const receipt = await sendCase(page, language, WORDS[language].case, { email: newEmail('guest') });
  await page.goto(at(`/cases/${receipt.id}#secret=${receipt.secret.replace(/^\w{4}/, 'aaaa')}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('case-not-here'));
  await audit(page, 'a case that is not here');
});
