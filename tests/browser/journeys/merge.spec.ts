// Two ideas that say the same: one is hidden, corrected and published, finds support, and is merged into the other.
import { audit, fitsInWidth } from '../support/audit';
import { openRound, propose, publish } from '../support/dialogue';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { plain } from '../support/texts';
import { expect, test } from '../support/test';

const WORDS = {
  ar: {
    subject: 'كيف نجعل الممشى أبرد؟',
    title: 'مظلات على طول الممشى',
    text: 'مظلات من المدخل حتى الحديقة، والرقم عندي لمن أراد.',
    corrected: 'مظلات من المدخل حتى الحديقة، يستفيد منها كبار السن.',
    other: 'ظل للممشى كله',
    otherText: 'أشجار ومظلات على الممشى كله حتى يُستعمل في النهار.',
    note: 'قل ما تقترحه وحده.',
  },
  en: {
    subject: 'How do we cool the walk?',
    title: 'Canopies along the walk',
    text: 'Canopies from the gate to the park, and I have a number for you.',
    corrected: 'Canopies from the gate to the park, for all who are old.',
    other: 'Shade for the whole walk',
    otherText: 'Trees and canopies along the whole walk, so that it serves by day.',
    note: 'Say what you propose, and only that.',
  },
};

test('an idea is hidden, corrected, published, supported and merged', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const [moderator, manager, reader, second] = [await somebody(), await somebody(), await somebody(), await somebody()];
  const { token } = await signInStaff(manager, 'manager', `joining-${language}`);
  const subject = await openRound(manager, token, `${words.subject} ${Date.now()}`);
  await signInStaff(moderator, 'moderator', `joining-${language}`);
  const other = await propose(second, await signInResident(second, newEmail(), language), subject, words.other, words.otherText);
  await publish(manager, token, other);
  await signInResident(page, newEmail(), language);
  let idea = '';

  await test.step('a resident proposes an idea', async () => {
    await page.goto(at(`/participate/${subject}`));
    await page.getByRole('link', { name: portal('idea-propose') }).click();
    await page.getByRole('textbox', { name: portal('propose-title'), exact: true }).fill(words.title);
    // Ideas of other rounds may be like it as well.
    const named = (count: number) => page.getByRole('region', { name: portal('similar-ideas-title', { count }) });
    const similar = named(1).or(named(2));
    await expect(similar.getByRole('link', { name: words.other })).toBeVisible();
    await audit(page, 'an idea that may say the same');
    await fitsInWidth(page, 320, 'an idea that may say the same');
    await page.getByRole('textbox', { name: portal('propose-text'), exact: true }).fill(words.text);
    await expect(similar.getByRole('link', { name: words.other })).toBeVisible();
    await page.getByRole('button', { name: portal('propose-send') }).click();
    await expect(page.getByText(portal('propose-sent-pending'))).toBeVisible();
    await page.getByRole('link', { name: portal('propose-see') }).click();
    await expect(page.getByText(portal('own-pending-title'))).toBeVisible();
    idea = /ideas\/([\w-]+)/.exec(page.url())![1];
  });

  await test.step('a moderator hides it with a word and one key for the reason', async () => {
    await moderator.goto(at('/moderation', 'console'));
    await moderator.getByRole('main').getByText(words.title).first().click();
    await expect(moderator.getByText(words.text).last()).toBeVisible();
    await expect(moderator.locator('#moderation-item'), 'the keyboard goes on at what was chosen').toBeFocused();
    await moderator.keyboard.press('h');
    await expect(moderator.locator('#moderation-hide').locator(':focus')).toHaveCount(1);
    const reason = moderator.getByRole('checkbox', { name: desk('hiding-reason-unclear') });
    const cap = moderator.locator('#moderation-hide label').filter({ has: reason }).locator('kbd');
    const key = ((await cap.textContent()) ?? '').replace('⇧', 'Shift+Digit');
    await moderator.keyboard.press(key);
    await expect(reason, 'among the reasons its key chooses it').toBeChecked();
    await moderator.keyboard.press(key);
    await expect(reason).not.toBeChecked();
    await moderator.getByRole('textbox', { name: desk('hide-note') }).fill(words.note);
    await moderator.locator('#moderation-item').focus();
    await moderator.keyboard.press(key);
    await expect(moderator.getByRole('status').filter({ hasText: desk('moderation-hidden') })).toBeAttached();
  });

  await test.step('its author corrects it and sends it again, and the moderator publishes it', async () => {
    await page.goto(at(`/ideas/${idea}`));
    await expect(page.getByText(words.note)).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^${portal('own-edit')} `) }).first().click();
    await page.getByRole('textbox', { name: portal('propose-text'), exact: true }).fill(words.corrected);
    await page.getByRole('button', { name: portal('own-edit-send') }).click();
    await expect(page.getByText(portal('own-pending-title'))).toBeVisible();
    await moderator.goto(at('/moderation', 'console'));
    await moderator.getByRole('main').getByText(words.title).first().click();
    await expect(moderator.getByText(words.corrected).last()).toBeVisible();
    await moderator.keyboard.press('p');
    await expect(moderator.getByRole('status').filter({ hasText: desk('moderation-published') })).toBeAttached();
  });

  await test.step('somebody supports it', async () => {
    await signInResident(reader, newEmail(), language);
    await reader.goto(at(`/ideas/${idea}`));
    await reader.getByRole('button', { name: portal('support-do') }).first().click();
    await expect(reader.getByRole('button', { name: portal('support-do') }).first()).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the moderator finds the other idea by its words and merges this one into it', async () => {
    await moderator.goto(at(`/subjects/${subject}/ideas`, 'console'));
    await moderator.getByRole('button', { name: words.title }).click();
    const dialog = moderator.getByRole('dialog', { name: desk('idea-merge-title') });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: desk('idea-merge-go') }).click();
    await expect(dialog.getByText(desk('idea-merge-choose-one'))).toBeVisible();
    await dialog.getByRole('searchbox', { name: desk('idea-merge-search') }).fill(words.other);
    await dialog.getByRole('radio', { name: words.other }).check();
    await audit(moderator, 'choosing the idea that stays');
    await dialog.getByRole('button', { name: desk('idea-merge-go') }).click();
    await expect(moderator.getByRole('status').filter({ hasText: desk('idea-merge-done') })).toBeAttached();
    await expect(dialog).toBeHidden();
  });

  await test.step('its page leads to the other one, which has its support', async () => {
    const visitor = await somebody();
    await visitor.goto(at(`/ideas/${idea}`));
    await expect(visitor.getByText(portal('idea-merged-text'))).toBeVisible();
    await expect(visitor.getByText(words.corrected)).toBeVisible();
    await audit(visitor, 'a merged idea');
    await fitsInWidth(visitor, 320, 'a merged idea');
    await visitor.getByRole('link', { name: words.other }).click();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(words.other);
    await expect(visitor.getByText(plain(portal('supports-count', { count: 1 }))).first()).toBeAttached();
    await visitor.goto(at(`/participate/${subject}`));
    await expect(visitor.getByRole('link', { name: words.other })).toBeVisible();
    await expect(visitor.getByRole('link', { name: words.title, exact: true })).toHaveCount(0);
  });

  await test.step('its author finds it among their own, with the way there', async () => {
    await page.goto(at('/account/contributions'));
    await expect(page.getByText(portal('contributions-do-merged'))).toBeVisible();
    await page.getByRole('link', { name: words.other }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.other);
  });
});
