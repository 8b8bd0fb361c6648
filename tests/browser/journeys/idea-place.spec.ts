// An idea with a place and photos: proposed, looked at by a moderator, found in the list and on the map, changed.
import { audit, fitsInWidth } from '../support/audit';
import { openRound } from '../support/dialogue';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { png } from '../support/photos';
import { expect, test } from '../support/test';

const WORDS = {
  ar: {
    subject: 'أين نزرع الظل؟',
    title: 'أشجار عند ملعب الحي',
    text: 'أشجار حول الملعب حتى يلعب الأطفال في العصر دون شمس.',
    place: 'ملعب الحي الشرقي',
    alt: 'الملعب وقت العصر بلا ظل',
    moved: 'ملعب الحي الشرقي قرب المدرسة',
  },
  en: {
    subject: 'Where do we plant shade?',
    title: 'Trees at the playground',
    text: 'Trees around the playground, so that children play there in the afternoon.',
    place: 'The eastern playground',
    alt: 'The playground in the afternoon without shade',
    moved: 'The eastern playground near the school',
  },
};

test('an idea with a place and photos is found on the map and changed', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const [moderator, manager, visitor] = [await somebody(), await somebody(), await somebody()];
  const { token } = await signInStaff(manager, 'manager', `place-${language}`);
  const subject = await openRound(manager, token, `${words.subject} ${Date.now()}`);
  await signInStaff(moderator, 'moderator', `place-${language}`);
  await signInResident(page, newEmail(), language);
  const photos = page.getByRole('group', { name: portal('idea-photos') });
  let idea = '';

  await test.step('the author shows the place and photos of it, and nothing is lost by loading anew', async () => {
    await page.goto(at(`/participate/${subject}/new`));
    await page.getByRole('textbox', { name: portal('propose-title'), exact: true }).fill(words.title);
    await page.getByRole('textbox', { name: portal('propose-text'), exact: true }).fill(words.text);
    await page.getByRole('button', { name: portal('idea-place-add') }).click();
    await page.getByRole('button', { name: portal('map-pin-centre') }).click();
    await page.locator('#f-place-label').fill(words.place);
    await page.locator('#idea-photos').setInputFiles([png('playground.png', [200, 180, 90])]);
    await expect(photos.getByText(portal('photo-number', { number: 1 })).first()).toBeVisible();
    await page.locator('#f-photos-0-alt').fill(words.alt);
    await audit(page, 'an idea with a place and a photo');
    await fitsInWidth(page, 320, 'an idea with a place and a photo');
    await page.reload();
    await expect(page.locator('#f-place-label')).toHaveValue(words.place);
    await expect(page.locator('#f-photos-0-alt')).toHaveValue(words.alt);
    await page.getByRole('button', { name: portal('propose-send') }).click();
    await expect(page.getByText(portal('propose-sent-pending'))).toBeVisible();
    await page.getByRole('link', { name: portal('propose-see') }).click();
    await expect(page.getByRole('img', { name: new RegExp(words.alt) })).toBeVisible();
    idea = /ideas\/([\w-]+)/.exec(page.url())![1];
  });

  await test.step('a moderator sees both beside the words, and publishes it', async () => {
    await moderator.goto(at('/moderation', 'console'));
    await moderator.getByRole('main').getByText(words.title).first().click();
    await expect(moderator.getByRole('region', { name: desk('moderation-photos') }).getByText(words.alt)).toBeVisible();
    await expect(moderator.getByRole('region', { name: desk('moderation-place') }).getByText(words.place).first()).toBeVisible();
    await audit(moderator, 'an idea with a place and a photo for a moderator');
    await moderator.keyboard.press('p');
    await expect(moderator.getByRole('status').filter({ hasText: desk('moderation-published') })).toBeAttached();
  });

  await test.step('somebody finds it in the list and on the map', async () => {
    await visitor.goto(at(`/participate/${subject}`));
    const card = visitor.getByRole('article').filter({ hasText: words.title });
    await expect(card.locator('img')).toBeVisible();
    await audit(visitor, 'a list of ideas with photos');
    await visitor.getByRole('button', { name: portal('ideas-on-map'), exact: true }).click();
    await expect(visitor).toHaveURL(/view=map/);
    await expect(visitor.getByRole('region', { name: portal('ideas-map-list') }).getByRole('link', { name: words.title })).toBeVisible();
    const mark = visitor.locator('.map__icon--point').first();
    await mark.focus();
    await visitor.keyboard.press('Enter');
    const picked = visitor.locator('#ideas-map-picked');
    await expect(picked).toBeFocused();
    await expect(picked.getByText(words.place)).toBeVisible();
    await audit(visitor, 'a map of ideas');
    await fitsInWidth(visitor, 320, 'a map of ideas');
    // The address brings the same map again.
    await visitor.reload();
    await expect(visitor.locator('.map__icon--point').first()).toBeVisible();
    await visitor.getByRole('region', { name: portal('ideas-map-list') }).getByRole('link', { name: words.title }).click();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(words.title);
    await expect(visitor.getByRole('region', { name: portal('idea-place') }).getByText(words.place).first()).toBeVisible();
    await visitor.getByRole('button', { name: new RegExp(words.alt) }).click();
    await expect(visitor.getByRole('dialog').getByRole('img', { name: words.alt })).toBeVisible();
    await audit(visitor, 'a photo of an idea');
  });

  await test.step('its author names the place otherwise and adds a photo; the first one stays', async () => {
    await page.goto(at(`/ideas/${idea}`));
    await page.getByRole('button', { name: new RegExp(`^${portal('own-edit')} `) }).first().click();
    await expect(page.locator('#f-photos-0-alt')).toHaveValue(words.alt);
    await page.locator('#f-place-label').fill(words.moved);
    await page.locator('#idea-photos').setInputFiles([png('plan.png', [90, 180, 200])]);
    await expect(page.locator('#f-photos-1-alt')).toBeVisible();
    await audit(page, 'an idea that is changed');
    await page.getByRole('button', { name: portal('own-edit-save') }).click();
    await expect(page.getByText(portal('own-pending-title'))).toBeVisible();
    await expect(page.getByText(words.moved).first()).toBeVisible();
    await expect(page.locator('.photo__open')).toHaveCount(2);
    await expect(page.getByRole('img', { name: new RegExp(words.alt) })).toBeVisible();
  });

  await test.step('nobody else sees it while it waits again', async () => {
    await visitor.goto(at(`/participate/${subject}?view=map`));
    await expect(visitor.locator('.map__icon--point')).toHaveCount(0);
    await expect(visitor.getByText(words.title)).toHaveCount(0);
  });
});
