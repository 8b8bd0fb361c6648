// The municipality answers comments where they stand: beside the ideas, on the subject, and after it is closed.
import { audit, fitsInWidth } from '../support/audit';
import { openRound, propose, say } from '../support/dialogue';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { subject: 'ماذا ينقص الممشى؟', comment: 'متى تبدأ الأعمال؟', reply: 'نبدأ في مارس.', idea: 'ظل على الممشى', text: 'ظل على طول الممشى يستفيد منه الجميع.', said: 'نزرع ثلاثين شجرة.', why: 'اكتفينا بما وصل.' },
  en: { subject: 'What does the walk lack?', comment: 'When does the work begin?', reply: 'We begin in March.', idea: 'Shade on the walk', text: 'Shade along the walk is good for all of us.', said: 'We plant thirty trees.', why: 'We have enough.' },
};

test('staff answer comments officially, after closing too', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `official-${language}`);
  const subject = await openRound(manager, token, `${words.subject} ${Date.now()}`, 'after');
  const own = await signInResident(page, newEmail(), language);
  await say(page, own, subject, words.comment);
  const idea = await propose(page, own, subject, words.idea, words.text);
  const dialog = () => manager.getByRole('dialog');

  await test.step('the idea gets an official comment', async () => {
    await manager.goto(at(`/subjects/${subject}/ideas`, 'console'));
    await manager.getByRole('link', { name: desk('replies-named', { title: words.idea }) }).click();
    await manager.getByRole('textbox', { name: desk('reply-write') }).fill(words.said);
    await manager.getByRole('button', { name: desk('reply-send') }).click();
    await expect(manager.getByRole('listitem').filter({ hasText: words.said })).toContainText(desk('reply-official'));
    await page.goto(at(`/ideas/${idea}`));
    await expect(page.locator('article.official')).toContainText(words.said);
  });

  await test.step('the subject is closed, and its comments are answered still', async () => {
    await manager.goto(at(`/subjects/${subject}`, 'console'));
    await manager.getByRole('button', { name: desk('subject-step-close'), exact: true }).click();
    for (const name of ['field-in-arabic', 'field-in-english']) {
      await dialog().getByRole('textbox', { name: desk(name, { field: desk('step-reason') }) }).fill(words.why);
    }
    await dialog().getByRole('button', { name: desk('subject-step-close'), exact: true }).click();
    await expect(dialog()).toHaveCount(0);
    await manager.getByRole('link', { name: new RegExp(`^${desk('replies-title')}`) }).click();
    await manager.getByRole('button', { name: desk('replies-unanswered') }).click();
    const comment = manager.getByRole('listitem').filter({ hasText: words.comment });
    await comment.getByRole('button', { name: desk('reply-open') }).or(comment.getByText(desk('reply-open'), { exact: true })).first().click();
    await audit(manager, 'an official reply that is written');
    await fitsInWidth(manager, 320, 'an official reply that is written');
    await comment.getByRole('textbox').fill(words.reply);
    await comment.getByRole('button', { name: desk('reply-send') }).click();
    await expect(comment.getByText(words.reply)).toBeVisible();
    await manager.getByRole('button', { name: desk('replies-all'), exact: true }).click();
    await manager.getByRole('button', { name: desk('replies-unanswered') }).click();
    await expect(manager.getByText(desk('replies-none-left'), { exact: true })).toBeVisible();
    await audit(manager, 'comments that are all answered');
  });

  await test.step('residents read whose word it is', async () => {
    await page.goto(at(`/participate/${subject}`));
    await page.getByRole('button', { name: portal('answers-show', { count: 1 }) }).click();
    await expect(page.locator('article.official').filter({ hasText: words.reply })).toContainText(portal('comment-official'));
  });
});
