// Covering parts of a photo before it is public: drawn by mouse or finger and by keyboard, and gone for everybody outside.
import type { Locator, Page } from '@playwright/test';
import { audit } from '../support/audit';
import { Keyboard } from '../support/keyboard';
import { actOn, idOf, newEmail, sendCase, signInStaff } from '../support/people';
import { brightness, png } from '../support/photos';
import { expect, test } from '../support/test';

const WORDS = {
  ar: 'سيارة متوقفة تحت العمود المطفأ، ورقمها ظاهر في الصورة.',
  en: 'A car stands under the dark lamp, and its number can be read.',
};

/** In parts of the photo: where the two boxes are put, and places on either side of both. */
const FIRST = { from: [0.1, 0.1], to: [0.4, 0.4] } as const;
const COVERED: [number, number][] = [[0.12, 0.12], [0.38, 0.38], [0.52, 0.42], [0.68, 0.63]];
const OPEN: [number, number][] = [[0.05, 0.25], [0.75, 0.25], [0.25, 0.45], [0.6, 0.36], [0.45, 0.5], [0.6, 0.7]];

test('an officer covers parts of a photo, and nobody outside sees what is below', async ({ page, somebody, at, portal, desk, language }) => {
  const photo = png('car.png', [240, 220, 180], 480);
  const { id } = await sendCase(page, language, WORDS[language], { email: newEmail('guest') }, undefined, [photo]);
  const [agent, officer] = [await somebody(), await somebody()];
  const { token } = await signInStaff(agent, 'agent', `cover-${language}`);
  await actOn(agent, token, id, 'assign', { department_id: await idOf(agent, 'departments', 'lighting') });

  await signInStaff(officer, 'officer', `cover-${language}`);
  await officer.goto(at(`/cases/${id}`, 'console'));
  await officer.getByRole('button', { name: desk('case-action-publish'), exact: true }).click();
  const dialog = officer.getByRole('dialog', { name: desk('publish-title') });
  const opener = dialog.getByRole('button', { name: desk('cover-open-named', { number: 1 }) });
  const box = (number: number, all: number) => dialog.getByRole('button', { name: desk('cover-box', { number, all }) });
  await opener.click();
  await officer.keyboard.press('Escape');
  await expect(opener, 'back in the form, which is still open').toBeFocused();
  await opener.click();
  await expect(dialog.getByRole('heading', { level: 3 })).toBeFocused();

  await test.step('the first box is drawn', async () => {
    const surface = dialog.locator('.cover__photo');
    await brightness(surface.getByRole('img'), []);
    await draw(officer, surface);
    await expect(box(1, 1)).toBeFocused();
    await audit(officer, 'a photo with a box');
  });

  await test.step('the second comes, goes, comes back and is moved by keyboard alone', async () => {
    const keyboard = new Keyboard(officer);
    await keyboard.press(dialog.getByRole('button', { name: desk('cover-add') }));
    await expect(box(2, 2)).toBeFocused();
    await officer.keyboard.press('Delete');
    await expect(box(1, 1)).toBeFocused();
    await officer.keyboard.press('Control+z');
    await keyboard.to(box(2, 2));
    for (let step = 0; step < 10; step += 1) await officer.keyboard.press('ArrowRight');
    for (let step = 0; step < 5; step += 1) await officer.keyboard.press('Shift+ArrowDown');
    const where = desk('cover-where', { number: 2, left: 50, top: 40, width: 20, height: 25 });
    await expect(dialog.getByRole('status').getByText(where)).toBeVisible();
    await keyboard.press(dialog.getByRole('button', { name: desk('cover-preview') }));
    await expect(dialog.locator('.is-preview .cover__box')).toHaveCount(2);
    await keyboard.press(dialog.getByRole('button', { name: desk('cover-done') }));
    await expect(opener, 'back to where it was opened').toBeFocused();
    await expect(dialog.getByText(desk('cover-count', { count: 2 }))).toBeVisible();
  });

  await test.step('the officer still sees the photo whole', async () => {
    await dialog.getByRole('button', { name: desk('publish-go') }).click();
    await expect(dialog).toBeHidden();
    await officer.getByRole('button', { name: desk('photo-enlarge', { number: 1, all: 1 }) }).click();
    const whole = await brightness(officer.locator('img.viewer'), [...COVERED, ...OPEN]);
    expect(Math.min(...whole), 'nothing is dark').toBeGreaterThan(80);
  });

  await test.step('the page of the report shows the boxes, on the same side in both languages', async () => {
    await page.goto(at(`/map/${id}`));
    const small = page.getByRole('button', { name: portal('photo-enlarge', { number: 1, all: 1 }) });
    await small.scrollIntoViewIfNeeded();
    const sizes = [small.getByRole('img'), page.locator('img.viewer')];
    for (const image of sizes) {
      expect(Math.max(...(await brightness(image, COVERED))), 'what is covered is black').toBeLessThan(40);
      expect(Math.min(...(await brightness(image, OPEN))), 'and nothing else').toBeGreaterThan(80);
      if (image === sizes[0]) await small.click();
    }
  });
});

/** By finger where there is one, else by mouse. */
async function draw(page: Page, surface: Locator): Promise<void> {
  const frame = (await surface.boundingBox())!;
  const on = ([x, y]: readonly [number, number]) => ({ x: frame.x + x * frame.width, y: frame.y + y * frame.height });
  const [from, to] = [on(FIRST.from), on(FIRST.to)];
  if (!(await page.evaluate(() => navigator.maxTouchPoints > 0))) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    return;
  }
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  await touch('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
  await touch('touchMove', [to]);
  await touch('touchEnd', []);
}
