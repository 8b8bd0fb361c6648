// The newsletter: asked for on the board, confirmed by the link in the mail, sent by an editor, and left with one click.
import { audit, fitsInWidth } from '../support/audit';
import { linkFor, messageTo } from '../support/messages';
import { newEmail, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const LETTER = {
  ar: { subject: 'ظل على الممشى', other: 'Shade on the promenade', confirm: 'تأكيد الاشتراك في نشرة', leave: 'لا أريد هذه الرسائل' },
  en: { subject: 'Shade on the promenade', other: 'ظل على الممشى', confirm: 'Confirm the newsletter of', leave: 'No more of these messages' },
};

test('somebody subscribes, gets a letter in their language and leaves with one click', async ({ page, somebody, at, portal, desk, language, request }) => {
  const words = LETTER[language];
  const email = newEmail('reader');
  // Each run has letters of its own.
  const mark = email.split('@')[0];
  const subject = `${words.subject} ${mark}`;

  await test.step('from the board to the form', async () => {
    await page.goto(at('/participate'));
    await page.getByRole('link', { name: portal('board-newsletter') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('newsletter-page'));
    await audit(page, 'subscribing to the newsletter');
    await fitsInWidth(page, 320, 'subscribing to the newsletter');
  });

  await test.step('what is missing is said at its field, and nothing typed is lost', async () => {
    await page.getByLabel(portal('newsletter-email')).fill('nowhere');
    await page.getByRole('button', { name: portal('newsletter-go') }).click();
    await expect(page.getByLabel(portal('newsletter-email'))).toHaveValue('nowhere');
    await expect(page.getByLabel(portal('newsletter-email'))).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('a mail with a link confirms it', async () => {
    await page.getByLabel(portal('newsletter-email')).fill(email);
    await page.getByRole('button', { name: portal('newsletter-go') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('newsletter-asked'));
    await page.goto(await linkFor(request, email, words.confirm));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('newsletter-confirm'));
    await audit(page, 'confirming the newsletter');
    await page.getByRole('button', { name: portal('newsletter-confirm-go'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('newsletter-confirmed'));
    await audit(page, 'the own newsletter');
  });

  const editor = await somebody();
  await test.step('an editor writes a letter and sends it', async () => {
    await signInStaff(editor, 'manager', `newsletter-${language}`);
    await editor.goto(at('/newsletter', 'console'));
    await audit(editor, 'the letters of the newsletter');
    await editor.getByRole('combobox', { name: desk('digest-day') }).selectOption('tuesday');
    await editor.getByRole('button', { name: desk('digest-save'), exact: true }).click();
    await expect(editor.getByText(desk('digest-saved'))).toBeVisible();
    await editor.reload();
    await expect(editor.getByRole('combobox', { name: desk('digest-day') })).toHaveValue('tuesday');
    await editor.getByRole('link', { name: desk('letter-add') }).click();
    const texts = { ar: language === 'ar' ? subject : words.other, en: language === 'en' ? subject : words.other };
    for (const one of ['ar', 'en'] as const) {
      const field = (id: string) => editor.getByRole('textbox', { name: desk(one === 'ar' ? 'field-in-arabic' : 'field-in-english', { field: desk(id) }) });
      await field('letter-subject').fill(texts[one]);
      await field('letter-body').fill(one === 'ar' ? 'نغرس **أربعين شجرة** على الممشى.' : 'We plant **forty trees** along the promenade.');
    }
    await editor.getByRole('button', { name: desk('letter-begin') }).click();
    await expect(editor.getByRole('heading', { level: 1 })).toHaveText(subject);
    await expect(editor.locator('strong').filter({ hasText: language === 'ar' ? 'أربعين شجرة' : 'forty trees' })).toBeVisible();
    await audit(editor, 'a letter that is a draft');
    await editor.getByRole('button', { name: desk('letter-send'), exact: true }).first().click();
    await editor.getByRole('dialog').getByRole('button', { name: desk('letter-send'), exact: true }).click();
    await expect(editor.getByRole('status').filter({ hasText: desk('letter-moved') })).toBeAttached();
  });

  let leave = '';
  await test.step('it arrives in the language of its reader, and stands in the archive', async () => {
    [, leave] = await messageTo(request, email, new RegExp(`${mark}[\\s\\S]*?https?://[^/\\s]+(/\\S+/leave\\?token=\\S+)`));
    await page.goto(at('/newsletter/letters'));
    await page.getByRole('link', { name: subject }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
    await audit(page, 'a letter of the archive');
  });

  await test.step('one click in the mail program leaves, and again changes nothing', async () => {
    for (let click = 0; click < 2; click += 1) {
      const answer = await request.post(leave, { form: { 'List-Unsubscribe': 'One-Click' } });
      expect(answer.status()).toBe(200);
    }
    await editor.goto(at('/newsletter', 'console'));
    await editor.getByRole('link', { name: subject }).click();
    await expect(editor.getByText(desk('letter-left', { count: 1 }))).toBeVisible();
  });

  await test.step('a partner is asked by mail, changed, and forgotten', async () => {
    const partner = `${language === 'ar' ? 'جامعة' : 'University'} ${mark}`;
    const renamed = `${partner} 2`;
    await editor.goto(at('/newsletter/partners', 'console'));
    const field = (id: string) => editor.getByRole('textbox', { name: desk(id) });
    for (const one of ['field-in-arabic', 'field-in-english']) {
      await editor.getByRole('textbox', { name: desk(one, { field: desk('partner-name') }) }).fill(partner);
    }
    await field('partner-email').fill(newEmail('partner'));
    await field('partner-contact').fill(language === 'ar' ? 'د. مريم' : 'Dr Maryam');
    await editor.getByRole('button', { name: desk('partner-ask') }).click();
    await expect(editor.getByRole('heading', { name: partner, exact: true })).toBeVisible();

    await editor.getByRole('button', { name: `${desk('partner-edit')}: \u2068${partner}\u2069` }).click();
    const form = editor.getByRole('form', { name: desk('partner-edit') });
    const own = form.getByRole('textbox', { name: desk(language === 'ar' ? 'field-in-arabic' : 'field-in-english', { field: desk('partner-name') }) });
    await own.fill('');
    await form.getByRole('button', { name: desk('partner-save') }).click();
    await expect(own).toHaveAttribute('aria-invalid', 'true');
    await own.fill(renamed);
    await form.getByRole('button', { name: desk('partner-save') }).click();
    await expect(editor.getByRole('heading', { name: renamed, exact: true })).toBeVisible();
    await audit(editor, 'the partners of the newsletter');
    await fitsInWidth(editor, 320, 'the partners of the newsletter');

    await editor.getByRole('button', { name: `${desk('partner-remove')}: \u2068${renamed}\u2069` }).click();
    await editor.getByRole('dialog').getByRole('button', { name: desk('partner-remove'), exact: true }).click();
    await expect(editor.getByRole('heading', { name: renamed, exact: true })).toHaveCount(0);
  });
});
