// An idea on its way: proposed, hidden, corrected, published, supported and answered.
import { audit, fitsInWidth } from '../support/audit';
import { hide, openRound, say } from '../support/dialogue';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { plain } from '../support/texts';
import { expect, test } from '../support/test';

const WORDS = {
  ar: {
    subject: 'ماذا ينقص حديقة حيّك؟',
    title: 'مظلات قرب المسجد',
    text: 'مظلات على طول الممشى، تواصلوا معي على 99123456.',
    corrected: 'مظلات وأشجار على طول الممشى، يستفيد منها كبار السن.',
    note: 'احذف رقمك ثم أعد الإرسال.',
    clause: 'لا تكتب رقم هاتف أو رقمًا مدنيًا أو بريدًا أو رقم بطاقة أو عنوان بيت، لك أو لغيرك.',
    comment: 'والمقاعد الخشبية أولى.',
    answer: { ar: 'نبدأ في مارس.', en: 'We begin in March.' },
  },
  en: {
    subject: 'What does your park lack?',
    title: 'Canopies near the mosque',
    text: 'Canopies along the walk; call me on 99123456 any time.',
    corrected: 'Canopies and trees along the walk, for all who are old.',
    note: 'Take your number out, then send it again.',
    clause: 'Don’t write a phone number, civil number, e-mail address, card number or home address, your own or anyone else’s.',
    comment: 'Wooden benches would be better.',
    answer: { ar: 'نبدأ في مارس.', en: 'We begin in March.' },
  },
};

test('an idea is hidden, corrected, published, supported and answered', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const [moderator, manager, reader] = [await somebody(), await somebody(), await somebody()];
  const { token } = await signInStaff(manager, 'manager', `dialogue-${language}`);
  // What closes soon is on the first page of the board, however many there are.
  const closes_at = new Date(Date.now() + 24 * 3600 * 1000).toISOString();
  const subject = await openRound(manager, token, `${words.subject} ${Date.now()}`, 'before', { closes_at });
  await signInStaff(moderator, 'moderator', `dialogue-${language}`);
  await signInResident(page, newEmail(), language);
  let idea = '';

  await test.step('what may be personal is pointed out before it is sent, and nothing is lost', async () => {
    await page.goto(at(`/participate/${subject}`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.subject);
    await audit(page, 'a subject without ideas');
    await page.getByRole('link', { name: portal('idea-propose') }).click();
    await page.getByRole('textbox', { name: portal('propose-title'), exact: true }).fill(words.title);
    await page.getByRole('textbox', { name: portal('propose-text'), exact: true }).fill(words.text);
    await page.getByRole('button', { name: portal('propose-send') }).click();
    const checked = page.getByRole('checkbox', { name: portal('personal-checked') });
    await expect(checked).toBeVisible();
    await expect(page.getByRole('textbox', { name: portal('propose-text'), exact: true })).toHaveValue(words.text);
    await audit(page, 'an idea with a number in it');
    await checked.check();
    await page.getByRole('button', { name: portal('propose-send') }).click();
    await expect(page.getByText(portal('propose-sent-pending'))).toBeVisible();
    await page.getByRole('link', { name: portal('propose-see') }).click();
    await expect(page.getByText(portal('own-pending-title'))).toBeVisible();
    idea = /ideas\/([\w-]+)/.exec(page.url())![1];
  });

  await test.step('a moderator sees what was found in it, and hides it with a reason and a word', async () => {
    await moderator.goto(at('/moderation', 'console'));
    await moderator.getByRole('main').getByText(words.title).first().click();
    await expect(moderator.locator('mark').filter({ hasText: '99123456' })).toBeVisible();
    await audit(moderator, 'what waits for a moderator');
    await moderator.keyboard.press('h');
    await moderator.getByRole('checkbox', { name: desk('hiding-reason-personal_data') }).check();
    await moderator.getByRole('textbox', { name: desk('hide-note') }).fill(words.note);
    await moderator.locator('form').getByRole('button', { name: desk('hide-go'), exact: true }).click();
    await expect(moderator.getByRole('status').filter({ hasText: desk('moderation-hidden') })).toBeAttached();
  });

  await test.step('the author reads why, corrects it and sends it again', async () => {
    await page.goto(at('/account/contributions'));
    await page.getByRole('link', { name: words.title }).click();
    await expect(page.getByText(portal('own-hidden-title'))).toBeVisible();
    const reason = page.getByRole('link', { name: portal('hiding-reason-personal_data'), exact: true });
    await expect(reason).toBeVisible();
    await expect(page.getByText(words.note)).toBeVisible();
    await expect(page.getByText(words.clause), 'what the policy says of it').toBeVisible();
    await audit(page, 'a hidden idea for its author');
    await reason.click();
    await expect(page).toHaveURL(/policy-versions\/[\w-]+#reason-personal_data$/);
    const clause = page.getByRole('heading', { name: portal('hiding-reason-personal_data'), exact: true });
    await expect(clause, 'the version that was applied opens at the clause').toBeFocused();
    await expect(page.getByText(words.clause)).toBeVisible();
    await audit(page, 'a version of the policy');
    await fitsInWidth(page, 320, 'a version of the policy');
    await page.goBack();
    await page.getByRole('button', { name: new RegExp(`^${portal('own-edit')} `) }).first().click();
    await page.getByRole('textbox', { name: portal('propose-text'), exact: true }).fill(words.corrected);
    await page.getByRole('button', { name: portal('own-edit-send') }).click();
    await expect(page.getByText(portal('own-pending-title'))).toBeVisible();
  });

  await test.step('the moderator publishes it by a key', async () => {
    await moderator.goto(at('/moderation', 'console'));
    await moderator.getByRole('main').getByText(words.title).first().click();
    await expect(moderator.getByText(words.corrected).last()).toBeVisible();
    await moderator.keyboard.press('p');
    await expect(moderator.getByRole('status').filter({ hasText: desk('moderation-published') })).toBeAttached();
  });

  await test.step('somebody else finds it on the board, supports it and comments', async () => {
    await signInResident(reader, newEmail(), language);
    await reader.goto(at('/participate'));
    await reader.getByRole('link', { name: new RegExp(words.subject.replace('?', '\\?')) }).last().click();
    await reader.getByRole('link', { name: words.title }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(words.title);
    await reader.getByRole('button', { name: portal('support-do') }).first().click();
    await expect(reader.getByRole('button', { name: portal('support-do') }).first()).toHaveAttribute('aria-pressed', 'true');
    await reader.getByRole('textbox', { name: portal('comment-write') }).fill(words.comment);
    await reader.getByRole('button', { name: portal('comment-send') }).click();
    await expect(reader.getByText(portal('comment-pending'))).toBeVisible();
    await audit(reader, 'an idea with support');
    await fitsInWidth(reader, 320, 'an idea with support');
  });

  await test.step('the municipality says what it does with it, for everybody to read', async () => {
    const found = await (await manager.request.get(`/api/v1/contributions/${idea}`)).json();
    const headers = { Authorization: `Bearer ${token}`, 'If-Match': found.etag };
    const data = { status: 'planned', explanation: words.answer };
    expect((await manager.request.post(`/api/v1/contributions/${idea}/answer`, { data, headers })).status()).toBe(200);
    const visitor = await somebody();
    await visitor.goto(at(`/ideas/${idea}`));
    await expect(visitor.getByText(words.answer[language])).toBeVisible();
    await expect(visitor.getByText(portal('idea-status-planned')).first()).toBeVisible();
    await expect(visitor.getByText(plain(portal('supports-count', { count: 1 }))).first()).toBeAttached();
    await expect(visitor.getByText(words.comment), 'it waits for a moderator').toHaveCount(0);
    await audit(visitor, 'an answered idea');
  });
});

const REPLY = {
  ar: { comment: 'هل تكفي الأشجار وحدها؟', reply: 'اشتروا مظلاتنا.', appeal: 'ليس فيها إعلان.' },
  en: { comment: 'Are trees enough?', reply: 'Buy our canopies.', appeal: 'It advertises nothing.' },
};

test('an answer that was hidden is found by its author, who appeals, and it comes back', async ({ page, somebody, at, portal, desk, language }) => {
  const words = REPLY[language];
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `appeal-${language}`);
  const subject = await openRound(manager, token, `${words.comment} ${Date.now()}`, 'after');
  const own = await signInResident(page, newEmail(), language);
  const comment = await say(page, own, subject, words.comment);
  const reply = await say(page, own, subject, words.reply, comment);
  await hide(manager, token, reply);

  await page.goto(at('/account/contributions'));
  await page.getByRole('link', { name: words.reply }).click();
  const said = page.locator(`#c-${reply}`);
  await expect(said.getByText(portal('own-hidden-title'))).toBeVisible();
  await expect(said, 'the keyboard goes on there').toBeFocused();
  await audit(page, 'a hidden answer for its author');
  await said.getByRole('button', { name: portal('own-appeal') }).click();
  await page.getByRole('textbox', { name: portal('own-appeal-label') }).fill(words.appeal);
  await page.getByRole('button', { name: portal('own-appeal-send') }).click();
  await expect(said.getByText(portal('own-appealed-title'))).toBeVisible();

  const told = page.getByRole('link', { name: portal('notice-contribution_hidden') });
  await expect(async () => {
    await page.goto(at('/notifications'));
    await expect(told, 'messages are written by the clockwork').toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(page.getByText(words.reply), 'it says which').toBeVisible();
  await audit(page, 'messages about what was said');
  await told.click();
  await expect(said, 'and leads there').toBeVisible();

  const moderator = await somebody();
  await signInStaff(moderator, 'moderator', `appeal-${language}`);
  await moderator.goto(at('/moderation?shelf=appealed', 'console'));
  await moderator.getByRole('main').getByText(words.reply).first().click();
  await expect(moderator.getByText(words.appeal)).toBeVisible();
  await audit(moderator, 'an appeal against hiding');
  await moderator.getByRole('button', { name: desk('publish-grant') }).click();
  await expect(moderator.getByRole('status').filter({ hasText: desk('moderation-granted') })).toBeAttached();
  await page.reload();
  await expect(said.getByText(portal('own-appealed-title'))).toHaveCount(0);
  const visitor = await somebody();
  await visitor.goto(at(`/participate/${subject}#c-${reply}`));
  await expect(visitor.locator(`#c-${reply}`), 'everybody reads it again').toContainText(words.reply);
});

test('what was meant to be public in one comment is asked again in the next', async ({ page, somebody, at, portal, language }) => {
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `asked-${language}`);
  const subject = await openRound(manager, token, `${REPLY[language].comment} ${Date.now()}`, 'after');
  await signInResident(page, newEmail(), language);
  await page.goto(at(`/participate/${subject}`));
  const field = page.getByRole('textbox', { name: portal('comment-write') });
  const checked = page.getByRole('checkbox', { name: portal('personal-checked') });
  const send = page.getByRole('button', { name: portal('comment-send') });
  for (const number of ['99123456', '99214387']) {
    await field.fill(number);
    await expect(checked).toHaveCount(0);
    await send.click();
    await checked.check();
    await send.click();
    await expect(page.getByRole('article').filter({ hasText: number })).toBeVisible();
  }
});

test('the time of a comment is its address', async ({ page, somebody, at, portal, language }) => {
  const words = REPLY[language];
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `address-${language}`);
  const subject = await openRound(manager, token, `${words.comment} ${Date.now()}`, 'after');
  const own = await signInResident(page, newEmail(), language);
  const comment = await say(page, own, subject, words.comment);
  const reply = await say(page, own, subject, words.reply, comment);
  await page.goto(at(`/participate/${subject}`));
  const said = page.locator(`#c-${comment}`);
  const address = said.getByRole('link', { name: portal('comment-link') }).first();
  await expect(address).toHaveAttribute('href', new RegExp(`/participate/${subject}#c-${comment}$`));
  await address.click();
  await expect(page).toHaveURL(new RegExp(`#c-${comment}$`));
  await expect(said, 'the keyboard goes on there').toBeFocused();
  await audit(page, 'a comment that the address names');

  // Who is given the address of an answer reads it at once.
  const reader = await somebody();
  await reader.goto(at(`/participate/${subject}#c-${reply}`));
  await expect(reader.locator(`#c-${reply}`)).toContainText(words.reply);
  await expect(reader.locator(`#c-${reply}`)).toBeFocused();
});
