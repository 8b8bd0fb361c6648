// Following a subject: from signed out, told when its times change, reading why on its page, and leaving again.
import { audit, fitsInWidth } from '../support/audit';
import { openRound } from '../support/dialogue';
import { codeFor, messageTo } from '../support/messages';
import { newEmail, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { subject: 'حدائق أحيائنا', why: 'طلب كثيرون وقتًا أطول.' },
  en: { subject: 'Parks of our districts', why: 'Many asked for more time.' },
};

test('who follows hears of other times, and reads why', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const email = newEmail();
  const title = `${words.subject} ${Date.now()}`;
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `follow-subject-${language}`);
  const subject = await openRound(manager, token, title, 'after');
  const follow = page.getByRole('button', { name: portal('follow-subject'), exact: true });

  await test.step('a visitor is led to signing in, comes back, and follows', async () => {
    await page.goto(at(`/participate/${subject}`));
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('heading', { name: portal('history-title') })).toBeVisible();
    await expect(page.getByRole('heading', { name: portal('subject-history-opened') })).toBeVisible();
    await audit(page, 'a subject that can be followed');
    await fitsInWidth(page, 320, 'a subject that can be followed');
    await follow.click();
    await page.getByRole('button', { name: portal('sign-in-by-email') }).click();
    await page.getByRole('textbox', { name: portal('contact-email') }).fill(email);
    await page.getByRole('button', { name: portal('sign-in-send') }).click();
    await page.getByRole('textbox', { name: portal('code-field') }).fill(await codeFor(page.request, email));
    await page.getByRole('button', { name: portal('code-go') }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('status').filter({ hasText: portal('follow-subject-now') })).toBeAttached();
    await audit(page, 'a subject that is followed');
  });

  await test.step('staff set another end, and say why', async () => {
    await manager.goto(at(`/subjects/${subject}`, 'console'));
    const closes = manager.locator('form.card input[type="datetime-local"]');
    await closes.fill('2036-03-01T12:00');
    await manager.getByRole('button', { name: desk('thing-save'), exact: true }).click();
    const reason = (id: string) => manager.getByRole('textbox', { name: desk(id, { field: desk('subject-put-off-reason') }) });
    await expect(reason('field-in-arabic'), 'without a reason it is refused at its field').toHaveAttribute('aria-invalid', 'true');
    await expect(closes, 'and nothing is lost').toHaveValue('2036-03-01T12:00');
    await reason('field-in-arabic').fill(words.why);
    await reason('field-in-english').fill(words.why);
    await audit(manager, 'other times with a reason');
    await manager.getByRole('button', { name: desk('thing-save'), exact: true }).click();
    await expect(reason('field-in-arabic')).toHaveValue('');
  });

  await test.step('the follower is told, and the page says why', async () => {
    const told = page.getByRole('link', { name: portal('notice-subject_put_off') }).first();
    await expect(async () => {
      await page.goto(at('/notifications'));
      await expect(told).toBeVisible({ timeout: 2000 });
    }).toPass();
    await messageTo(page.request, email, new RegExp(words.why));
    await told.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const history = page.getByRole('region', { name: portal('history-title') });
    await expect(history.getByRole('heading', { name: portal('subject-history-put_off') })).toBeVisible();
    await expect(history.getByText(words.why)).toBeVisible();
    await audit(page, 'why the times have changed');
    await fitsInWidth(page, 320, 'why the times have changed');
  });

  await test.step('it stands among what one follows, and can be left', async () => {
    await page.goto(at('/account/cases'));
    const followed = page.getByRole('region', { name: portal('followed-subjects-title') });
    await audit(page, 'what one follows');
    await fitsInWidth(page, 320, 'what one follows');
    await followed.getByRole('link', { name: title }).click();
    await follow.click();
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('status').filter({ hasText: portal('follow-subject-left') })).toBeAttached();
    await page.goto(at('/account/cases'));
    await expect(page.getByText(portal('followed-subjects-none'))).toBeVisible();
  });
});
