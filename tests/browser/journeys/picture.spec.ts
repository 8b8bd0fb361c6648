// A picture in what staff write: chosen, described, put into the text of a subject, and seen by everybody.
import { audit, fitsInWidth } from '../support/audit';
import { openRound } from '../support/dialogue';
import { signInStaff } from '../support/people';
import { png } from '../support/photos';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { title: 'أين نضع المقاعد؟', alt: 'مخطط الحديقة [الجديد]، وفيه ثمانية مقاعد' },
  en: { title: 'Where do benches go?', alt: 'A plan of the [new] park, with eight benches' },
};

test('staff put a picture into a subject, and everybody sees it', async ({ page, somebody, at, desk, language }) => {
  const words = WORDS[language];
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `picture-${language}`);
  const subject = await openRound(manager, token, `${words.title} ${Date.now()}`);
  const field = desk(language === 'ar' ? 'field-in-arabic' : 'field-in-english', { field: desk('field-body') });
  const name = desk('picture-add-to', { field });
  const text = manager.getByRole('textbox', { name: field, exact: true });
  const panel = manager.getByRole('group', { name, exact: true });
  const opener = manager.getByRole('button', { name, exact: true });
  const file = panel.locator('input[type="file"]');
  const description = panel.getByRole('textbox', { name: desk('picture-description') });
  const put = panel.getByRole('button', { name: desk('picture-put') });

  await test.step('what is missing is said at its field', async () => {
    await manager.goto(at(`/subjects/${subject}`, 'console'));
    await opener.click();
    await expect(file).toBeFocused();
    await put.click();
    await expect(panel.getByText(desk('picture-file-missing'))).toBeVisible();
    await expect(panel.getByText(desk('field-error-required'))).toBeVisible();
    await audit(manager, 'a picture of which everything is missing');
  });

  await test.step('left and begun anew, the focus goes along', async () => {
    await panel.getByRole('button', { name: desk('picture-cancel') }).click();
    await expect(opener).toBeFocused();
    await opener.click();
  });

  await test.step('a file that is no picture is refused, and the description stays', async () => {
    await description.fill(words.alt);
    await file.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await put.click();
    await expect(panel.getByRole('alert')).toContainText(desk('error-picture_refused'));
    await expect(description).toHaveValue(words.alt);
  });

  await test.step('another is put at the end of the text, which is saved', async () => {
    await file.setInputFiles(png('plan.png', [120, 190, 120], 1200));
    await expect(panel.locator('img')).toBeVisible();
    await audit(manager, 'a picture that is described');
    await fitsInWidth(manager, 320, 'a picture that is described');
    await manager.getByRole('button', { name: desk('thing-save'), exact: true }).click();
    await expect(panel.getByRole('alert')).toContainText(desk('picture-left'));
    await put.click();
    await expect(text).toHaveValue(/\n\n!\[.+\]\(\/api\/v1\/pictures\/[0-9a-f-]{36}\?width=1200&height=1200\)\n$/);
    await expect(text).toBeFocused();
    await manager.getByRole('button', { name: desk('thing-save'), exact: true }).click();
    await expect(manager.getByText(desk('thing-saved'))).toBeVisible();
  });

  await test.step('everybody sees it, with its description', async () => {
    await page.goto(at(`/participate/${subject}`));
    const shown = page.getByRole('img', { name: words.alt, exact: true });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1200);
    await audit(page, 'a subject with a picture');
    await fitsInWidth(page, 320, 'a subject with a picture');
  });
});
