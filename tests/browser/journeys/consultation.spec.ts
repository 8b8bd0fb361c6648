// A by-law from its draft to its adoption: forty comments on five sections, two versions, points and answers; staff do it in the console.
import type { Locator, Page } from '@playwright/test';
import { audit, fitsInWidth } from '../support/audit';
import { openConsultation, publishVersion, sayOn, type Section } from '../support/draft';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const HEADINGS = ['التعريفات', 'أماكن الوقوف', 'ساعات العمل', 'النظافة', 'التظلم'];
const ENGLISH = ['Definitions', 'Places', 'Hours', 'Cleanliness', 'Appeals'];
const FIRST = { ar: 'لا يقل البعد عن عشرين مترًا.', en: 'No nearer than twenty metres.' };
const SECOND = { ar: 'لا يقل البعد عن عشرة أمتار.', en: 'No nearer than ten metres.' };
const NOTE = { ar: 'قصّرنا البعد بين العربات.', en: 'Carts may stand nearer to each other.' };
const CLOSED = { ar: 'اكتفينا بما وصل.', en: 'We have enough.' };
const ANSWER = { ar: 'أخذنا بها وقصّرنا البعد.', en: 'We took it up, and shortened the distance.' };

const section = (at: number): Section => ({ number: String(at + 1), heading: { ar: HEADINGS[at], en: ENGLISH[at] }, text: FIRST });

test('a by-law is commented on, changed, answered and adopted', async ({ page, somebody, at, portal, desk, language }) => {
  const [manager, neighbour] = [await somebody(), await somebody()];
  const { token } = await signInStaff(manager, 'manager', `consultation-${language}`);
  const title = language === 'ar' ? `لائحة عربات الطعام ${Date.now()}` : `By-law on food carts ${Date.now()}`;
  const heading = { ar: HEADINGS[1], en: ENGLISH[1] };
  const subject = await openConsultation(manager, token, title);
  const { sections } = await publishVersion(manager, token, subject, HEADINGS.map((_, place) => section(place)));
  const voice = await signInResident(neighbour, newEmail(), language);
  for (let count = 0; count < 39; count += 1) {
    const words = `${language === 'ar' ? 'رأيي في المادة' : 'What I think'} ${count}`;
    await sayOn(neighbour, voice, subject, sections[count % 5].id, words);
  }
  await signInResident(page, newEmail(), language);

  const dialog = () => manager.getByRole('dialog').filter({ visible: true });
  const press = (scope: Page | Locator, id: string) => scope.getByRole('button', { name: desk(id), exact: true }).click();
  const both = async (scope: Page | Locator, field: string, text: { ar: string; en: string }) => {
    const named = (id: string) => scope.getByRole('textbox', { name: desk(id, { field: desk(field) }) });
    await named('field-in-arabic').fill(text.ar);
    await named('field-in-english').fill(text.en);
  };

  await test.step('a section is opened and commented on; the form keeps what is typed', async () => {
    await page.goto(at(`/participate/${subject}`));
    await expect(page.getByRole('heading', { name: portal('draft-title'), exact: true })).toBeVisible();
    const place = page.locator('.draft-section').nth(1);
    await place.getByRole('button', { expanded: false }).click();
    const words = language === 'ar' ? 'عشرون مترًا كثيرة.' : 'Twenty metres are too many.';
    await place.getByRole('textbox', { name: portal('comment-write') }).fill(words);
    await page.reload();
    await place.getByRole('button', { expanded: false }).click();
    await expect(place.getByRole('textbox', { name: portal('comment-write') })).toHaveValue(words);
    await place.getByRole('button', { name: portal('comment-send') }).click();
    await expect(place.locator('.comment').filter({ hasText: words })).toBeVisible();
    const [text, said] = [await place.locator('.prose').first().boundingBox(), await place.locator('section').boundingBox()];
    const isWide = (page.viewportSize()?.width ?? 0) >= 1024;
    expect(said!.y < text!.y + text!.height, 'beside the text where there is room, else below it').toBe(isWide);
    await audit(page, 'a draft with an open section');
    await fitsInWidth(page, 320, 'a draft with an open section');
  });

  await test.step('staff begin a version; what was not saved is not published', async () => {
    await manager.goto(at(`/subjects/${subject}/draft`, 'console'));
    await press(manager, 'version-begin');
    const second = manager.locator('form fieldset').nth(1);
    await both(second, 'article-text', SECOND);
    await press(manager, 'version-publish');
    await expect(dialog().getByText(desk('version-unsaved'))).toBeVisible();
    await expect(dialog().getByRole('button', { name: desk('version-publish'), exact: true })).toHaveCount(0);
    await press(dialog(), 'step-not-yet');
  });

  await test.step('bring a text in, look at what was found, and put it back out', async () => {
    const form = manager.locator('form fieldset');
    await manager.locator('summary').filter({ hasText: desk('import-title') }).click();
    const paste = manager.getByRole('textbox', { name: desk('import-paste') });
    await paste.fill('المادة (1): النطاق\nتسري هنا.\nالمادة (6): الرسوم\nستون ريالًا.');
    await press(manager, 'import-cut');
    await expect(manager.getByText('ستون ريالًا.', { exact: true })).toBeVisible();
    await audit(manager, 'what was found in a text');
    await press(manager, 'import-add');
    await expect(form).toHaveCount(7);
    await press(manager, 'article-undo');
    await expect(form).toHaveCount(5);
  });

  await test.step('say what changed, save, look at what differs, and publish', async () => {
    await both(manager, 'version-note', NOTE);
    await press(manager, 'version-save');
    await expect(manager.getByText(desk('unsaved-note'))).toHaveCount(0);
    await manager.getByRole('button', { name: desk('version-differs') }).click();
    await expect(manager.locator('ins').first()).toContainText(language === 'ar' ? 'عشرة' : 'ten');
    await audit(manager, 'a version that is written');
    await fitsInWidth(manager, 320, 'a version that is written');
    await press(manager, 'version-publish');
    await audit(manager, 'publishing a version');
    await press(dialog(), 'version-publish');
    await expect(manager.getByRole('button', { name: desk('version-adopt'), exact: true })).toBeVisible();
  });

  await test.step('the new version shows what differs, in words as well', async () => {
    await page.reload();
    await expect(page.getByText(NOTE[language])).toBeVisible();
    await page.getByRole('combobox', { name: portal('draft-compare') }).selectOption('1');
    await expect(page.locator('del').first()).toContainText(language === 'ar' ? 'عشرين' : 'twenty');
    await expect(page.locator('ins').first()).toContainText(language === 'ar' ? 'عشرة' : 'ten');
    await audit(page, 'a difference');
    await fitsInWidth(page, 320, 'a difference');
  });

  await test.step('all comments are put to a new point, which lacks its answer', async () => {
    await manager.goto(at(`/subjects/${subject}/points`, 'console'));
    const sorting = manager.getByRole('form', { name: desk('sorting-title') });
    await expect(sorting.getByRole('checkbox')).toHaveCount(40);
    await press(sorting, 'sorting-tick-all');
    await sorting.getByRole('combobox', { name: desk('sorting-to') }).selectOption('new');
    await both(sorting, 'point-title', heading);
    await sorting.locator('#f-sort-section_id').selectOption(sections[1].id);
    await sorting.locator('button[type="submit"]').click();
    await expect(manager.getByText(desk('sorting-none'))).toBeVisible();
    await expect(manager.getByRole('heading', { level: 3, name: heading[language] })).toBeVisible();
    await audit(manager, 'points of a draft');
    await fitsInWidth(manager, 320, 'points of a draft');
    await expect(manager.getByText(desk('points-publish-after'))).toBeVisible();
  });

  await test.step('nobody comments any more, so the answers can be published once all are there', async () => {
    await manager.goto(at(`/subjects/${subject}`, 'console'));
    await press(manager, 'subject-step-close');
    await both(dialog(), 'step-reason', CLOSED);
    await press(dialog(), 'subject-step-close');
    await expect(manager.getByText(CLOSED[language])).toBeVisible();
    await manager.goto(at(`/subjects/${subject}/points`, 'console'));
    await press(manager, 'points-publish');
    await expect(dialog().getByText(heading[language])).toBeVisible();
    await expect(dialog().getByRole('button', { name: desk('points-publish'), exact: true })).toHaveCount(0);
    await press(dialog(), 'step-not-yet');
  });

  await test.step('it is answered, and all answers are published', async () => {
    await manager.getByRole('button', { name: desk('point-answer') }).click();
    await dialog().getByRole('radio', { name: desk('outcome-taken_up'), exact: true }).check();
    await both(dialog(), 'point-answer-field', ANSWER);
    await audit(manager, 'answering a point');
    await press(dialog(), 'thing-save');
    await expect(manager.getByText(ANSWER[language])).toBeVisible();
    await press(manager, 'points-publish');
    await expect(dialog().getByText(desk('points-publish-told', { count: 2 }))).toBeVisible();
    await audit(manager, 'publishing answers');
    await press(dialog(), 'points-publish');
    await expect(manager.getByText(desk('points-were-published'))).toBeVisible();
  });

  await test.step('the text is adopted, and each says what became of it', async () => {
    await manager.goto(at(`/subjects/${subject}/draft`, 'console'));
    await press(manager, 'version-adopt');
    await press(dialog(), 'version-adopt');
    await expect(manager.getByText(desk('version-is-adopted'), { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: portal('draft-points'), exact: true })).toBeVisible();
    await expect(page.locator('#point-1')).toContainText(portal('outcome-taken_up'));
    await expect(page.locator('.draft-section').nth(1).locator('a[href="#point-1"]')).toBeVisible();
    await expect(page.locator('.draft-section').nth(1).getByText(portal('draft-changed-since'))).toBeVisible();
    await expect(page.locator('.draft-section').nth(0).getByText(portal('draft-changed-since')), 'what stayed has no mark').toHaveCount(0);
    await audit(page, 'an adopted text');
    const reader = await somebody();
    await reader.goto(at(`/participate/${subject}#point-1`));
    await expect(reader.locator('#point-1'), 'mails lead to it').toBeFocused();
  });
});
