// An initiative against the policy: reported by a reader, hidden, appealed, decided by another moderator; and one that is taken back.
import { audit, fitsInWidth } from '../support/audit';
import { begin, sign, standFor, step } from '../support/initiative';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { title: 'نافورة في ساحة السوق', text: 'لا ماء في ساحة السوق يلطّف حرّها. نقترح نافورة صغيرة، ومن أراد المساهمة فليتصل على 92001234.', note: 'ليس هذا مكانًا للإعلان.', appeal: 'ليست إعلانًا: لا نبيع شيئًا.', warning: 'اترك الأرقام في المرة القادمة.' },
  en: { title: 'A fountain on the market square', text: 'The market square has no water to cool it. We suggest a small fountain; whoever wants to help calls 92001234.', note: 'This is no place for advertising.', appeal: 'It is no advertising: we sell nothing.', warning: 'Leave the numbers out next time.' },
};

test('an initiative is reported, hidden, appealed, and shown again by another moderator', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const [first, second, reader, moderator, manager] = [await somebody(), await somebody(), await somebody(), await somebody(), await somebody()];
  const own = await signInResident(page, newEmail('sponsor'), language);
  const { id, invitation } = await begin(page, own, language, words.title, words.text, true);
  for (const person of [first, second]) {
    await standFor(person, await signInResident(person, newEmail('beside'), language), id, invitation!);
  }
  await step(page, own, id, 'submit');
  await signInStaff(moderator, 'moderator', `initiative-moderation-${language}`);
  const { token: decides } = await signInStaff(manager, 'manager', `initiative-moderation-${language}`);

  await test.step('what machines point out stands beside the text', async () => {
    await moderator.goto(at(`/initiatives/${id}`, 'console'));
    await expect(moderator.getByText(desk('hints-title'))).toBeVisible();
    await expect(moderator.locator('mark').filter({ hasText: '92001234' })).toBeVisible();
    await audit(moderator, 'an initiative in which something is pointed out');
    await step(manager, decides, id, 'accept');
  });

  await test.step('a reader signs it, and reports it', async () => {
    await sign(reader, await signInResident(reader, newEmail('reader'), language), id);
    await reader.goto(at(`/initiatives/${id}`));
    await reader.getByRole('button', { name: portal('report-words'), exact: true }).click();
    const dialog = reader.getByRole('dialog');
    await dialog.getByRole('combobox', { name: portal('report-words-reason') }).selectOption('spam');
    await audit(reader, 'reporting an initiative');
    await dialog.getByRole('button', { name: portal('report-words-send'), exact: true }).click();
    await expect(reader.getByRole('status').filter({ hasText: portal('report-words-done') })).toBeAttached();
  });

  await test.step('a moderator finds it among the reported, and hides it', async () => {
    await moderator.goto(at('/initiatives', 'console'));
    await moderator.getByRole('button', { name: desk('initiative-desk-reported') }).click();
    await moderator.getByRole('link', { name: words.title }).click();
    await expect(moderator.getByRole('heading', { name: desk('moderation-reports-title') })).toBeVisible();
    await expect(moderator.getByRole('button', { name: desk('check-keep'), exact: true })).toBeVisible();
    await moderator.getByRole('button', { name: desk('check-hide'), exact: true }).click();
    await moderator.getByRole('checkbox', { name: desk('hiding-reason-spam') }).check();
    await moderator.getByRole('textbox', { name: desk('hide-note') }).fill(words.note);
    await moderator.getByRole('button', { name: desk('check-hide-go'), exact: true }).click();
    await expect(moderator.getByText(desk('check-another')), 'another one shows it again').toBeVisible();
    await audit(moderator, 'an initiative that was hidden, for staff');
    await fitsInWidth(moderator, 320, 'an initiative that was hidden, for staff');
  });

  await test.step('and warns its sponsor for it', async () => {
    await moderator.getByRole('button', { name: desk('sanction-warn-sponsor'), exact: true }).click();
    const form = moderator.locator('form').filter({ has: moderator.getByRole('group', { name: desk('sanction-warn-title') }) });
    await form.getByRole('checkbox', { name: desk('hiding-reason-spam') }).check();
    await form.getByRole('textbox', { name: desk('hide-note') }).fill(words.warning);
    await audit(moderator, 'warning the sponsor of an initiative');
    await fitsInWidth(moderator, 320, 'warning the sponsor of an initiative');
    await form.getByRole('button', { name: desk('sanction-warn-go'), exact: true }).click();
    await expect(moderator.getByRole('status').filter({ hasText: desk('sanction-warned') })).toBeAttached();
    await expect(moderator.getByText(desk('sanction-warnings', { count: 1 }))).toBeVisible();
    await moderator.goto(at('/moderation/sanctions', 'console'));
    await expect(moderator.getByRole('link', { name: words.title }).first()).toBeVisible();
    await audit(moderator, 'a warning for an initiative among the sanctions');
    await page.goto(at('/account/contributions'));
    await expect(page.getByText(words.warning)).toBeVisible();
    await audit(page, 'a warning for an initiative, for its sponsor');
    await page.getByRole('article').getByRole('link', { name: words.title }).first().click();
    await expect(page).toHaveURL(new RegExp(`/initiatives/${id}$`));
  });

  await test.step('who signed it reads why it is gone, and no more', async () => {
    await reader.goto(at(`/initiatives/${id}`));
    await expect(reader.getByText(portal('hiding-reason-spam'))).toBeVisible();
    await expect(reader.getByText(words.title)).toHaveCount(0);
    await expect(reader.getByText(words.note)).toHaveCount(0);
    await audit(reader, 'the marker of an initiative');
    await fitsInWidth(reader, 320, 'the marker of an initiative');
  });

  await test.step('its sponsor reads why, and appeals', async () => {
    await page.goto(at(`/initiatives/${id}`));
    await expect(page.getByText(words.note)).toBeVisible();
    await expect(page.getByText(portal('hiding-reason-spam'))).toBeVisible();
    await page.getByRole('textbox', { name: portal('own-appeal-label') }).fill(words.appeal);
    await audit(page, 'an initiative that was hidden');
    await fitsInWidth(page, 320, 'an initiative that was hidden');
    await page.getByRole('button', { name: portal('own-appeal-send'), exact: true }).click();
    await expect(page.getByText(portal('initiative-appealed'))).toBeVisible();
    await expect(page.getByText(words.appeal)).toBeVisible();
  });

  await test.step('another moderator grants it', async () => {
    await manager.goto(at('/initiatives', 'console'));
    await manager.getByRole('button', { name: desk('initiative-desk-appealed') }).click();
    await manager.getByRole('link', { name: words.title }).click();
    await expect(manager.getByText(words.appeal)).toBeVisible();
    await audit(manager, 'an initiative whose sponsor has appealed');
    await manager.getByRole('button', { name: desk('check-grant'), exact: true }).click();
    await expect(manager.getByRole('status').filter({ hasText: desk('check-shown') })).toBeAttached();
    await reader.reload();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(words.title);
    await page.reload();
    await expect(page.getByText(portal('initiative-state-gathering')).first()).toBeVisible();
  });
});

test('a sponsor takes a draft back, and is asked first', async ({ page, at, portal, language }) => {
  const words = WORDS[language];
  const own = await signInResident(page, newEmail('sponsor'), language);
  const { id } = await begin(page, own, language, words.title, words.text, true);
  await page.goto(at(`/initiatives/${id}`));
  await page.getByRole('button', { name: portal('initiative-withdraw'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(portal('initiative-withdraw-text'))).toBeVisible();
  await audit(page, 'taking an initiative back');
  await dialog.getByRole('button', { name: portal('initiative-withdraw-keep'), exact: true }).click();
  await expect(page.getByRole('heading', { name: portal('initiative-draft') })).toBeVisible();
  await page.getByRole('button', { name: portal('initiative-withdraw'), exact: true }).click();
  await dialog.getByRole('button', { name: portal('initiative-withdraw-go'), exact: true }).click();
  await expect(page.getByText(portal('initiative-withdrawn-text'))).toBeVisible();
  await expect(page.getByRole('button', { name: portal('initiative-withdraw'), exact: true })).toHaveCount(0);
});
