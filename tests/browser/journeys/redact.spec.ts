// A word of the list, written so that nobody finds it: found, covered for everybody, and read by the auditor alone.
import { audit, fitsInWidth } from '../support/audit';
import { openRound, say } from '../support/dialogue';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { word: 'متخلف', spelled: 'متخــلـــف', before: 'من اقترح هذا', after: 'ولا يعرف الحي.', note: 'إهانة شائعة', told: 'حجبنا الإهانة وأبقينا رأيك.', marker: '[حُجب جزء]' },
  en: { word: 'blockhead', spelled: 'bl0ckheeead', before: 'Whoever proposed this is a', after: 'and does not know the district.', note: 'A common insult', told: 'We covered the insult and kept your opinion.', marker: '[part covered]' },
};

test('a word of the list is pointed out, covered, and kept for the auditor', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const said = `${words.before} ${words.spelled} ${words.after}`;
  const [moderator, manager, auditor] = [await somebody(), await somebody(), await somebody()];
  const { token } = await signInStaff(manager, 'manager', `redact-${language}`);
  const subject = await openRound(manager, token, `${language === 'ar' ? 'حي الوادي' : 'The wadi district'} ${Date.now()}`, 'after');
  await signInStaff(moderator, 'moderator', `redact-${language}`);

  await test.step('a moderator adds a word to the list', async () => {
    await moderator.goto(at('/moderation', 'console'));
    await moderator.getByRole('link', { name: desk('watch-words-title') }).click();
    const form = moderator.getByRole('form', { name: desk('watch-word-new') });
    await form.getByRole('button', { name: desk('watch-word-add'), exact: true }).click();
    const word = form.getByRole('textbox', { name: desk('watch-word-text') });
    await expect(word).toHaveAttribute('aria-invalid', 'true');
    await word.fill(words.word);
    await form.getByRole('textbox', { name: desk('watch-word-note') }).fill(words.note);
    await form.getByRole('button', { name: desk('watch-word-add'), exact: true }).click();
    await expect(moderator.getByRole('listitem').filter({ hasText: words.word })).toBeVisible();
    await audit(moderator, 'the list of words');
    await fitsInWidth(moderator, 320, 'the list of words');
  });

  const own = await signInResident(page, newEmail(), language);
  await say(page, own, subject, said);

  await test.step('and sees it pointed out, however it is spelled', async () => {
    await moderator.goto(at('/moderation?shelf=pointed_out', 'console'));
    await moderator.getByRole('main').getByText(words.before).first().click();
    await expect(moderator.getByRole('article').locator('mark').filter({ hasText: words.spelled }).first()).toBeVisible();
    await expect(moderator.getByRole('article').getByText(words.note)).toBeVisible();
  });

  await test.step('selects it by keyboard and covers it', async () => {
    await moderator.getByRole('button', { name: desk('covering-open'), exact: true }).click();
    const text = moderator.getByRole('textbox', { name: desk('covering-text-field'), exact: true });
    await text.focus();
    await moderator.keyboard.press('Control+Home');
    for (let step = 0; step < words.before.length + 1; step += 1) await moderator.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    for (let step = 0; step < words.spelled.length; step += 1) await moderator.keyboard.press(language === 'ar' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight');
    await moderator.getByRole('button', { name: desk('covering-add-named', { field: desk('covering-text-field') }), exact: true }).click();
    await expect(moderator.getByRole('listitem').filter({ hasText: words.spelled }).last()).toBeVisible();
    const form = moderator.locator('form').filter({ has: moderator.getByRole('button', { name: desk('covering-go'), exact: true }) });
    await form.getByRole('button', { name: desk('covering-go'), exact: true }).click();
    await expect(form.getByText(words.spelled).first(), 'nothing is lost').toBeVisible();
    await form.getByRole('checkbox', { name: desk('hiding-reason-insult') }).check();
    await form.getByRole('textbox', { name: desk('hide-note') }).fill(words.told);
    await audit(moderator, 'covering a part');
    await fitsInWidth(moderator, 320, 'covering a part');
    await form.getByRole('button', { name: desk('covering-go'), exact: true }).click();
    await expect(moderator.getByText(desk('covering-done'))).toBeVisible();
  });

  await test.step('everybody reads a marker, its author why', async () => {
    const visitor = await somebody();
    await visitor.goto(at(`/participate/${subject}`));
    await expect(visitor.getByText(words.marker)).toBeVisible();
    await expect(visitor.getByText(words.spelled)).toHaveCount(0);
    await audit(visitor, 'a text with a covered part');
    await page.goto(at(`/participate/${subject}`));
    await expect(page.getByText(words.told)).toBeVisible();
    await expect(page.getByText(portal('own-hidden-note')).first()).toBeVisible();
  });

  await test.step('the auditor reads what stood there', async () => {
    await signInStaff(auditor, 'auditor', `redact-${language}`);
    await auditor.goto(at('/moderation?shelf=redacted', 'console'));
    await auditor.getByRole('main').getByText(words.before).first().click();
    await expect(auditor.getByText(words.spelled)).toHaveCount(0);
    await auditor.getByRole('button', { name: desk('originals-open'), exact: true }).click();
    await expect(auditor.locator('mark').filter({ hasText: words.spelled })).toBeVisible();
    await audit(auditor, 'what stood where a part is covered');
  });
});
