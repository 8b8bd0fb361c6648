// Who doesn't keep the policy: banned, told why, still able to report, and heard once more by somebody else.
import { audit, fitsInWidth } from '../support/audit';
import { openRound, report, say } from '../support/dialogue';
import { openConsultation, publishVersion } from '../support/draft';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { LAMP, ownCases, tell, toReview } from '../support/report';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { comment: 'اشتروا من متجري، أرخص الأسعار.', note: 'هذا إعلان، وقد نبهناك من قبل.', appeal: 'لم يكن متجري، بل سوق الحي.', lifted: 'صدقت، نعتذر إليك.', light: 'مصباح مكسور في شارع السلام' },
  en: { comment: 'Buy at my shop, lowest prices.', note: 'This is an advertisement, and we have warned you.', appeal: 'It was not my shop but our market.', lifted: 'You are right, we are sorry.', light: 'A broken light in Al Salam Street' },
};

test('a person is banned, can still report, appeals, and may write again', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const [moderator, manager, reader] = [await somebody(), await somebody(), await somebody()];
  const { token } = await signInStaff(manager, 'manager', `sanction-${language}`);
  const subject = await openRound(manager, token, `${language === 'ar' ? 'سوق الحي' : 'Our market'} ${Date.now()}`, 'after');
  const own = await signInResident(page, newEmail(), language);
  const comment = await say(page, own, subject, words.comment);
  await report(reader, await signInResident(reader, newEmail(), language), comment);
  await signInStaff(moderator, 'moderator', `sanction-${language}`);

  await test.step('a moderator bans the author of what was reported', async () => {
    await moderator.goto(at('/moderation?shelf=reported', 'console'));
    await moderator.getByRole('main').getByText(words.comment).first().click();
    await moderator.getByRole('button', { name: desk('sanction-ban'), exact: true }).click();
    const form = moderator.locator('form').filter({ has: moderator.getByRole('group', { name: desk('sanction-ban-title') }) });
    const reason = form.getByRole('checkbox', { name: desk('hiding-reason-spam') });
    await reason.check();
    // Whoever is in this form does not mean to hide anything.
    await reason.press('1');
    const note = form.getByRole('textbox', { name: desk('hide-note') });
    await note.fill(words.note);
    await audit(moderator, 'a ban before it is given');
    await form.getByRole('button', { name: desk('sanction-ban-go'), exact: true }).click();
    const days = form.getByRole('textbox', { name: desk('sanction-days') });
    await expect(days, 'a ban has a term').toHaveAttribute('aria-invalid', 'true');
    await expect(note, 'and nothing is lost').toHaveValue(words.note);
    await days.fill('7');
    await form.getByRole('button', { name: desk('sanction-ban-go'), exact: true }).click();
    await expect(moderator.getByRole('status').filter({ hasText: desk('sanction-banned') })).toBeAttached();
  });

  await test.step('the person sees why in place of the form, and can report a broken light', async () => {
    await page.goto(at(`/participate/${subject}`));
    await expect(page.getByText(portal('ban-open')).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: portal('comment-write') })).toHaveCount(0);
    await audit(page, 'a subject for somebody who is banned');
    await fitsInWidth(page, 320, 'a subject for somebody who is banned');
    await page.goto(at('/report'));
    await tell(page, portal, { ...LAMP[language], text: words.light });
    await toReview(page, portal);
    await page.getByRole('button', { name: portal('report-send') }).click();
    await expect(page.getByRole('status').getByText(portal('receipt-title'))).toBeVisible();
    expect(await ownCases(page, own)).toBe(1);
    // At a section of a draft as well.
    const draft = await openConsultation(manager, token, `${words.comment} ${Date.now()}`);
    await publishVersion(manager, token, draft, [{ number: '1', heading: { ar: 'الأسعار', en: 'Prices' }, text: { ar: words.light, en: words.light } }]);
    await page.goto(at(`/participate/${draft}`));
    const section = page.locator('.draft-section');
    await section.getByRole('button', { expanded: false }).click();
    await expect(section.getByText(portal('ban-open'))).toBeVisible();
  });

  await test.step('and appeals', async () => {
    await page.goto(at(`/participate/${subject}`));
    await page.getByRole('link', { name: portal('ban-see') }).first().click();
    await expect(page.getByText(words.note)).toBeVisible();
    await audit(page, 'a ban for who got it');
    await fitsInWidth(page, 320, 'a ban for who got it');
    await page.getByRole('button', { name: portal('own-appeal'), exact: true }).first().click();
    await page.getByRole('textbox', { name: portal('sanction-appeal-label') }).fill(words.appeal);
    await page.getByRole('button', { name: portal('own-appeal-send') }).click();
    await expect(page.getByText(portal('sanction-appealed'))).toBeVisible();
  });

  await test.step('somebody else lifts it', async () => {
    await manager.goto(at('/moderation/sanctions', 'console'));
    await manager.getByRole('button', { name: new RegExp(desk('sanction-shelf-appealed')) }).click();
    const card = manager.getByRole('article').filter({ hasText: words.appeal });
    await expect(card).toBeVisible();
    await audit(manager, 'an appeal against a ban');
    await fitsInWidth(manager, 320, 'an appeal against a ban');
    await card.getByRole('textbox', { name: desk('sanction-decide-note') }).fill(words.lifted);
    await card.getByRole('button', { name: desk('sanction-lift-ban'), exact: true }).click();
    await expect(card).toHaveCount(0);
  });

  await test.step('and the person writes again', async () => {
    await page.goto(at(`/participate/${subject}`));
    await expect(page.getByRole('textbox', { name: portal('comment-write') })).toBeVisible();
  });
});
