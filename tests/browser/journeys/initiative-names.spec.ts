// A name that can't stay with a signature: taken away by a moderator, given back by another.
import { audit, fitsInWidth } from '../support/audit';
import { begin, named, sign, standFor, step } from '../support/initiative';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { title: 'مقاعد على طريق المدرسة', text: 'لا مكان يستريح فيه كبار السن على طريق المدرسة. نقترح مقاعد مظللة كل مئتي متر.', name: 'رئيس البلدية', note: 'هذه صفة شخص آخر.', why: 'هكذا سُمّي صاحبه.' },
  en: { title: 'Benches on the way to school', text: 'Old people find no place to rest on the way to school. We suggest benches in the shade every two hundred metres.', name: 'The Lord Mayor', note: 'That is somebody else.', why: 'That is what they are called.' },
};

test('a name is taken away from a signature, and given back by another moderator', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const [sponsor, first, second] = [await somebody(), await somebody(), await somebody()];
  const [moderator, manager] = [await somebody(), await somebody()];
  const token = await signInResident(sponsor, newEmail('sponsor'), language);
  const { id, invitation } = await begin(sponsor, token, language, words.title, words.text);
  for (const person of [first, second]) {
    await standFor(person, await signInResident(person, newEmail('beside'), language), id, invitation!);
  }
  await step(sponsor, token, id, 'submit');
  const { token: decides } = await signInStaff(manager, 'manager', `initiative-names-${language}`);
  await step(manager, decides, id, 'accept');
  await signInStaff(moderator, 'moderator', `initiative-names-${language}`);

  const own = await signInResident(page, newEmail('signer'), language);
  await named(page, own, words.name);
  await sign(page, own, id, 'name');
  const signers = page.getByRole('region', { name: portal('initiative-signers') });
  await page.goto(at(`/initiatives/${id}`));
  await expect(signers.getByText(words.name)).toBeVisible();

  await test.step('a moderator takes it away, with reasons', async () => {
    await moderator.goto(at(`/initiatives/${id}`, 'console'));
    const names = moderator.getByRole('region', { name: desk('names-title') });
    await names.getByRole('button', { name: desk('names-hide-of', { name: words.name }), exact: true }).click();
    await names.getByRole('button', { name: desk('names-hide-go'), exact: true }).click();
    await expect(names.locator('[aria-invalid="true"], .field__error').first(), 'a reason is needed').toBeVisible();
    await names.getByRole('checkbox', { name: desk('hiding-reason-insult') }).check();
    await names.getByRole('textbox', { name: desk('hide-note') }).fill(words.note);
    await audit(moderator, 'taking a name away');
    await fitsInWidth(moderator, 320, 'taking a name away');
    await names.getByRole('button', { name: desk('names-hide-go'), exact: true }).click();
    await expect(names.getByText(words.name)).toHaveCount(0);
    await names.getByRole('button', { name: desk('names-hidden'), exact: true }).click();
    await expect(names.getByText(words.note)).toBeVisible();
    await expect(names.getByRole('button', { name: desk('names-restore-of', { name: words.name }), exact: true }), 'by another one').toHaveCount(0);
  });

  await test.step('the signer reads why, and signs no more by name', async () => {
    await page.reload();
    await expect(page.getByText(portal('initiative-name-hidden'))).toBeVisible();
    await expect(page.getByText(words.note)).toBeVisible();
    await expect(page.getByText(portal('initiative-signed'), { exact: true })).toBeVisible();
    await expect(signers.getByText(words.name)).toHaveCount(0);
    await audit(page, 'an initiative that shows its signer no more');
    await fitsInWidth(page, 320, 'an initiative that shows its signer no more');
    await page.getByRole('button', { name: portal('initiative-unsign'), exact: true }).click();
    await expect(page.getByRole('button', { name: portal('initiative-sign'), exact: true })).toBeVisible();
    await expect(page.getByRole('combobox', { name: portal('name-shown') })).toHaveCount(0);
    await page.getByRole('button', { name: portal('initiative-sign'), exact: true }).click();
    await expect(page.getByText(portal('initiative-signed'), { exact: true })).toBeVisible();
  });

  await test.step('another moderator gives it back', async () => {
    await manager.goto(at(`/initiatives/${id}`, 'console'));
    const names = manager.getByRole('region', { name: desk('names-title') });
    await names.getByRole('button', { name: desk('names-hidden'), exact: true }).click();
    await names.getByRole('button', { name: desk('names-restore-of', { name: words.name }), exact: true }).click();
    await names.getByRole('textbox', { name: desk('names-restore-why') }).fill(words.why);
    await names.getByRole('button', { name: desk('names-restore-go'), exact: true }).click();
    await expect(names.getByText(desk('names-none-hidden'))).toBeVisible();
    await page.reload();
    await expect(page.getByText(portal('initiative-signed'), { exact: true })).toBeVisible();
    await expect(page.getByText(portal('initiative-name-hidden'))).toHaveCount(0);
  });
});
