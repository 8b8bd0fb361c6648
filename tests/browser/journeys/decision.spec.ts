// From what people said to what was decided: summed up, decided, told to who wrote and to who called, and put into the archive.
import { audit, fitsInWidth, readThrough } from '../support/audit';
import { enterCall, openRound, say } from '../support/dialogue';
import { linkFor } from '../support/messages';
import { newEmail, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: {
    comment: 'نحتاج ظلًا على الممشى.',
    analysis: 'طلب **كثيرون** الظل.',
    title: 'ظل على ممشى الدهاريز',
    decided: 'نزرع أربعين شجرة على الممشى.',
    reasons: 'طلبه كثيرون، وتكلفته في حدود الموازنة.',
    changes: 'يُظلَّل الممشى قبل الربيع.',
    note: 'الأشجار نعم، والمظلات لا.',
    why: 'بقية ما قيل أسئلة أجاب عنها القرار.',
    other: 'ومتى يبدأ العمل؟',
  },
  en: {
    comment: 'We need shade on the promenade.',
    analysis: '**Many** asked for shade.',
    title: 'Shade on the Dahariz promenade',
    decided: 'We plant forty trees along the promenade.',
    reasons: 'Many asked for it, and the budget allows it.',
    changes: 'The promenade gets shade before spring.',
    note: 'Trees yes, awnings no.',
    why: 'The rest were questions that the decision answers.',
    other: 'And when does the work begin?',
  },
};

test('a decision reaches who wrote and who called', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `decision-${language}`);
  const subject = await openRound(manager, token, `${words.title} ${Date.now()}`, 'after');
  const own = await signInResident(page, newEmail(), language);
  await say(page, own, subject, words.comment);
  const elsewhere = await openRound(manager, token, `${words.other} ${Date.now()}`, 'after');
  const beside = await say(page, own, elsewhere, words.other);
  await say(page, own, subject, words.other);
  const call = await enterCall(manager, token, language, words.comment);

  const dialog = () => manager.getByRole('dialog').filter({ visible: true });
  const both = async (scope: ReturnType<typeof dialog> | typeof manager, field: string, text: string) => {
    const named = (id: string) => scope.getByRole('textbox', { name: desk(id, { field: desk(field) }) });
    await named('field-in-arabic').fill(text);
    await named('field-in-english').fill(text);
  };

  await test.step('staff close the subject and publish what was said', async () => {
    await manager.goto(at(`/subjects/${subject}`, 'console'));
    await manager.getByRole('button', { name: desk('subject-step-close'), exact: true }).click();
    await both(dialog(), 'step-reason', words.why);
    await dialog().getByRole('button', { name: desk('subject-step-close'), exact: true }).click();
    await manager.getByRole('button', { name: desk('subject-step-analyse'), exact: true }).click();
    await both(dialog(), 'step-analysis', words.analysis);
    await audit(manager, 'publishing an analysis');
    await dialog().getByRole('button', { name: desk('subject-step-analyse'), exact: true }).click();
    await expect(manager.getByRole('button', { name: desk('decision-add') })).toBeVisible();
  });

  await test.step('write a decision, and name what it drew on', async () => {
    await manager.getByRole('button', { name: desk('decision-add') }).click();
    await both(manager, 'field-title', words.title);
    await both(manager, 'decision-decided', words.decided);
    await both(manager, 'decision-reasons', words.reasons);
    await both(manager, 'decision-changes', words.changes);
    await manager.getByRole('button', { name: desk('decision-begin') }).click();
    const naming = manager.getByRole('form', { name: desk('sources-name') });
    await naming.getByRole('checkbox', { name: words.comment }).check();
    const addresses = naming.getByRole('textbox', { name: desk('sources-elsewhere') });
    await addresses.fill(at('/participate'));
    await naming.getByRole('button', { name: desk('sources-name-go') }).click();
    await expect(addresses, 'no address of anything that was said is told at its field').toHaveAttribute('aria-invalid', 'true');
    await addresses.fill(at(`/participate/${elsewhere}`));
    const refused = manager.waitForResponse((answer) => answer.url().endsWith('/sources') && answer.status() === 422);
    await naming.getByRole('button', { name: desk('sources-name-go') }).click();
    await refused;
    await expect(addresses, 'and so is the address of something else').toHaveAttribute('aria-invalid', 'true');
    await addresses.fill(at(`/participate/${elsewhere}#c-${beside}`));
    await naming.getByRole('textbox', { name: desk('sources-numbers') }).fill('MJ-1');
    await naming.getByRole('radio', { name: desk('outcome-partly') }).check();
    await both(naming as never, 'sources-note', words.note);
    await naming.getByRole('button', { name: desk('sources-name-go') }).click();
    const numbers = naming.getByRole('textbox', { name: desk('sources-numbers') });
    await expect(numbers, 'a number that names nothing is told at its field').toHaveAttribute('aria-invalid', 'true');
    await expect(naming.getByRole('checkbox', { name: words.comment }), 'and nothing is lost').toBeChecked();
    await numbers.fill(call.reference);
    await naming.getByRole('button', { name: desk('sources-name-go') }).click();
    await expect(manager.getByText(call.reference)).toBeVisible();
    await expect(manager.getByRole('listitem').filter({ hasText: words.other }), 'and what was said elsewhere').toBeVisible();
    await audit(manager, 'a decision and what it drew on');
    await fitsInWidth(manager, 320, 'a decision and what it drew on');
  });

  await test.step('and publish it', async () => {
    await manager.getByRole('button', { name: desk('decision-publish'), exact: true }).click();
    await audit(manager, 'publishing a decision');
    await dialog().getByRole('button', { name: desk('decision-publish'), exact: true }).click();
    await expect(manager.getByRole('link', { name: desk('decision-public') })).toBeVisible();
  });

  await test.step('who wrote is told, and sees what came of their part', async () => {
    await expect(async () => {
      await page.goto(at('/notifications'));
      await expect(page.getByRole('link', { name: portal('notice-decision_published') }).first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    await page.getByRole('link', { name: portal('notice-decision_published') }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expect(page.getByText(words.note).first()).toBeVisible();
    await audit(page, 'a decision');
    await fitsInWidth(page, 320, 'a decision');
    await page.goto(at('/account/contributions'));
    await expect(page.getByText(words.note)).toHaveCount(2);
    await audit(page, 'what came of one’s part');
    await page.goto(at(`/participate/${subject}`));
    await expect(page.getByRole('heading', { name: portal('decided-title') })).toBeVisible();
    await audit(page, 'a subject that was decided on');
    await fitsInWidth(page, 320, 'a subject that was decided on');
    await page.goto(at('/decisions'));
    await expect(page.getByRole('link', { name: words.title }).first()).toBeVisible();
    await page.goto(at('/'));
    await readThrough(page);
    await expect(page.getByRole('heading', { name: portal('home-open-title') })).toBeVisible();
    await expect(page.getByRole('link', { name: words.title }).first(), 'home says what was decided').toBeVisible();
    await audit(page, 'home with what is open and was decided');
  });

  await test.step('who called gets a text message, and finds it on the report', async () => {
    const caller = await somebody();
    await caller.goto(await linkFor(caller.request, call.phone, call.reference));
    await expect(caller.getByText(portal('case-event-decided')).first()).toBeVisible();
    await expect(caller.getByRole('link', { name: words.title })).toBeVisible();
  });

  await test.step('nothing is archived without an answer or a reason for none', async () => {
    await manager.goto(at(`/subjects/${subject}`, 'console'));
    await manager.getByRole('button', { name: desk('subject-step-archive'), exact: true }).click();
    await both(dialog(), 'step-unanswered', words.why);
    await dialog().getByRole('button', { name: desk('subject-step-archive'), exact: true }).click();
    await expect(manager.getByText(desk('subject-state-archived')).first()).toBeVisible();
    await page.goto(at(`/participate/${subject}`));
    await expect(page.getByText(words.why).first()).toBeVisible();
  });
});
