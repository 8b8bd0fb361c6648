// Messages as each person wishes, and what did not arrive sent once more.
import { randomUUID } from 'node:crypto';
import { audit } from '../support/audit';
import { newEmail, sendCase, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

test('a resident gathers messages and wants quiet at night', async ({ page, at, portal, language }) => {
  const token = await signInResident(page, newEmail(), language);
  await page.goto(at('/account'));
  const wishes = page.getByRole('region', { name: portal('channels-title') });
  const save = wishes.getByRole('button', { name: portal('wishes-save') });

  await test.step('the wishes are kept', async () => {
    await expect(wishes.getByRole('radio', { name: portal('digest-no') })).toBeChecked();
    await wishes.getByRole('radio', { name: portal('digest-yes') }).check();
    await wishes.getByRole('combobox', { name: portal('digest-hour') }).selectOption('18');
    await wishes.getByRole('checkbox', { name: portal('quiet-yes') }).check();
    await wishes.getByRole('combobox', { name: portal('quiet-from') }).selectOption('21');
    await save.click();
    await expect(page.getByRole('status').getByText(portal('account-saved'))).toBeVisible();
    await audit(page, 'wishes that are kept');
    await page.reload();
    await expect(wishes.getByRole('radio', { name: portal('digest-yes') })).toBeChecked();
    await expect(wishes.getByRole('combobox', { name: portal('digest-hour') })).toHaveValue('18');
    await expect(wishes.getByRole('combobox', { name: portal('quiet-from') })).toHaveValue('21');
  });

  await test.step('hours that leave no time for messages are refused at their field', async () => {
    await wishes.getByRole('combobox', { name: portal('quiet-until') }).selectOption('21');
    await save.click();
    await expect(page.getByRole('alert')).toBeFocused();
    await audit(page, 'no time for messages');
    await wishes.getByRole('combobox', { name: portal('quiet-until') }).selectOption('6');
    await save.click();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  await test.step('what happens is inside at once, and nobody has looked', async () => {
    await sendCase(page, language, language === 'ar' ? 'إنارة مطفأة' : 'A lamp is out', { token });
    await expect
      .poll(async () => (await (await page.request.get('/api/v1/notifications', { headers: { Authorization: `Bearer ${token}` } })).json()).unread)
      .toBe(1);
    await page.getByRole('link', { name: portal('own-looks-title') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('own-looks-title'));
    await expect(page.getByText(portal('own-looks-none-title'))).toBeVisible();
  });
});

test('an administrator finds what did not arrive and sends it again', async ({ page, at, desk, language }, { workerIndex }) => {
  // No SMS are sent to this country.
  const phone = `+9715${String(Date.now()).slice(-6)}${workerIndex % 10}${language === 'ar' ? 1 : 2}`;
  const list = async <T>(path: string) => ((await (await page.request.get(`/api/v1/${path}`)).json()) as { items: T[] }).items;
  const category = (await list<{ id: string; code: string }>('categories')).find((one) => one.code === 'lamp_out');
  const policy = (await list<{ id: string; kind: string }>('policies')).find((one) => one.kind === 'participation');
  const data = {
    kind: 'complaint',
    category_id: category?.id,
    description: language === 'ar' ? 'إنارة مطفأة قرب المدرسة' : 'A lamp is out by the school',
    place: { address: 'شارع السلام' },
    policy_id: policy?.id,
    reporter: { phone },
    language,
  };
  const sent = await page.request.post('/api/v1/cases', { data, headers: { 'Idempotency-Key': randomUUID() } });
  const { reference } = (await sent.json()) as { reference: string };

  await signInStaff(page, 'administrator', `dead-${language}`);
  await page.goto(at('/dead-letters', 'console'));
  const row = page.getByRole('row').filter({ hasText: reference });
  await expect(async () => {
    await page.reload();
    await expect(row).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await audit(page, 'undelivered messages');
  await page.getByRole('button', { name: desk('delivery-channel-email') }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: desk('delivery-channel-sms') }).click();
  await row.getByRole('button').click();
  await expect(page.getByRole('status').getByText(desk('dead-retried'))).toBeVisible();
});
