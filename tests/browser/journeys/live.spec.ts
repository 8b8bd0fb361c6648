// Comments that arrive while one reads.
import { audit } from '../support/audit';
import { openRound, say } from '../support/dialogue';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { quiet } from '../support/quiet';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { subject: 'إنارة الممشى', first: 'الإنارة خافتة بعد المغرب.', second: 'وقرب الملعب لا ضوء أصلًا.', answer: 'صحيح، رأيت ذلك أمس.' },
  en: { subject: 'Light on the walk', first: 'The light is dim after sunset.', second: 'Near the field there is none at all.', answer: 'True, I saw it yesterday.' },
};

test('new comments are offered to who reads, and nothing moves until they are wanted', async ({ page, somebody, at, portal, language }) => {
  const words = WORDS[language];
  const [manager, writer] = [await somebody(), await somebody()];
  const { token } = await signInStaff(manager, 'manager', `live-${language}`);
  const subject = await openRound(manager, token, `${words.subject} ${Date.now()}`, 'after');
  const author = await signInResident(writer, newEmail('writer'), language);
  const first = await say(writer, author, subject, words.first);

  const listening = page.waitForResponse((answer) => answer.url().includes('/comments/live'));
  await page.goto(at(`/participate/${subject}`));
  const comment = page.locator('article').filter({ hasText: words.first });
  await expect(comment).toBeVisible();
  await listening;
  await quiet(page);
  const before = await comment.boundingBox();
  await say(writer, author, subject, words.second);
  const offer = (count: number) => page.getByRole('button', { name: portal('comments-new', { count }) });
  await expect(offer(1)).toBeVisible();
  await say(writer, author, subject, words.answer, first);
  await expect(offer(2)).toBeVisible();
  expect(await comment.boundingBox(), 'nothing has moved').toEqual(before);
  await expect(page.getByText(words.second)).toHaveCount(0);
  await audit(page, 'comments that have arrived');

  await offer(2).click();
  await expect(page.getByText(words.second)).toBeVisible();
  await expect(comment.getByText(words.answer), 'below what it answers').toBeVisible();
  await expect(page.locator('article').filter({ hasText: words.second }).last()).toBeFocused();
  await expect(offer(1)).toHaveCount(0);
});

test('what one writes oneself is not offered as new', async ({ page, somebody, at, portal, language }) => {
  const words = WORDS[language];
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `live-own-${language}`);
  const subject = await openRound(manager, token, `${words.subject} ${Date.now()}`, 'after');
  const own = await signInResident(page, newEmail('own'), language);
  await page.goto(at(`/participate/${subject}`));
  await page.getByRole('textbox', { name: portal('comment-write') }).fill(words.first);
  await page.getByRole('button', { name: portal('comment-send') }).click();
  await expect(page.getByText(words.first, { exact: true })).toBeVisible();
  // Another one follows it through the same stream: once that is offered, one's own was told as well.
  await say(page, own, subject, words.second);
  await expect(page.getByRole('button', { name: portal('comments-new', { count: 1 }) })).toBeVisible();
  await expect(page.getByText(words.first, { exact: true })).toHaveCount(1);
});
