// A report on its whole way: routed, asked about, answered from the e-mail, resolved, reopened, resolved, confirmed.
import type { Page } from '@playwright/test';
import { audit } from '../support/audit';
import { linkFor } from '../support/messages';
import { newEmail, sendCase, signInResident, signInStaff } from '../support/people';
import type { Say } from '../support/texts';
import { expect, test } from '../support/test';

const WORDS = {
  ar: {
    case: 'مصباح يومض أمام مدرسة الحي كل ليلة',
    note: 'قريب من المدرسة، فليبدأ به أولًا.',
    question: 'أي الأعمدة هو؟ اذكر رقمه إن رأيته.',
    answer: 'العمود الثالث من جهة البوابة، ورقمه 214.',
    first: 'استبدلنا المصباح.',
    outcome: 'عولجت المشكلة',
    unsolved: 'عاد يومض في الليلة نفسها.',
    second: 'استبدلنا الكابل أيضًا، وراقبناه ليلتين.',
  },
  en: {
    case: 'A lamp flickers in front of the school every night',
    note: 'Close to the school, so please start here.',
    question: 'Which pole is it? Tell us its number if you can see it.',
    answer: 'The third pole from the gate, number 214.',
    first: 'We replaced the lamp.',
    outcome: 'Problem solved',
    unsolved: 'It flickered again the same night.',
    second: 'We replaced the cable as well and watched it for two nights.',
  },
};

/** What stands at the head of a case's page. */
async function expectState(page: Page, say: Say, state: string): Promise<void> {
  await expect(page.getByRole('main').getByText(say(`case-state-${state}`), { exact: true }).first()).toBeVisible();
}

test('a report is routed, asked about, answered, resolved, reopened, resolved again and confirmed', async ({
  page: resident,
  somebody,
  at,
  portal,
  desk,
  language,
}) => {
  const words = WORDS[language];
  const email = newEmail();
  const token = await signInResident(resident, email, language);
  const { id, reference } = await sendCase(resident, language, words.case, { token });
  const [agent, officer] = [await somebody(), await somebody()];

  await test.step('the agent finds it among those not routed and routes it to an officer', async () => {
    await signInStaff(agent, 'agent', `journey-${language}`);
    const them = await signInStaff(officer, 'officer', `journey-${language}`);
    await agent.goto(at('/inbox', 'console'));
    await agent.getByRole('navigation', { name: desk('inbox-views') }).getByRole('link', { name: desk('queue-view-unassigned') }).click();
    // What is due last stands on a later page, once many wait: the newest first.
    await expect(agent.getByRole('group', { name: desk('filter-group') })).toBeVisible();
    const filters = agent.getByRole('button', { name: desk('filter-open') });
    if (await filters.isVisible()) await filters.click();
    await agent.getByRole('combobox', { name: desk('filter-sort') }).selectOption('newest');
    const row = agent.getByRole('row').filter({ hasText: reference });
    await row.getByRole('link').click();
    await expect(agent.getByRole('heading', { level: 1 })).toHaveText(words.case);
    await audit(agent, 'a case for the agent');
    const routing = agent.getByRole('region', { name: desk('work-routing') });
    await routing.getByRole('combobox', { name: desk('filter-department') }).selectOption({ label: LIGHTING[language] });
    await routing.getByRole('combobox', { name: desk('routing-officer') }).selectOption({ label: them.name });
    await routing.getByRole('textbox', { name: desk('routing-note') }).fill(words.note);
    await routing.getByRole('button', { name: desk('routing-go') }).click();
    await expect(agent.getByRole('status').getByText(desk('work-routed'))).toBeVisible();
    await expectState(agent, desk, 'assigned');
  });

  await test.step('the officer starts work and asks', async () => {
    await officer.goto(at('/', 'console'));
    await officer.getByRole('row').filter({ hasText: reference }).getByRole('link').click();
    await expect(officer.getByText(words.note)).toBeVisible();
    await officer.getByRole('button', { name: desk('case-action-start'), exact: true }).click();
    await expectState(officer, desk, 'in_progress');
    await officer.getByRole('button', { name: desk('case-action-ask'), exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: desk('ask-title') });
    await audit(officer, 'asking the resident');
    await dialog.getByRole('textbox', { name: desk('ask-label') }).fill(words.question);
    await dialog.getByRole('button', { name: desk('ask-go') }).click();
    await expect(dialog).toBeHidden();
    await expectState(officer, desk, 'awaiting_resident');
  });

  await test.step('the resident answers from the link in the e-mail, on a device that never signed in', async () => {
    const phone = await somebody();
    await phone.goto(await linkFor(resident.request, email, words.question));
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(words.case);
    await expect(phone.getByText(words.question).first()).toBeVisible();
    expect(new URL(phone.url()).hash, 'the secret does not stay in the address').toBe('');
    await audit(phone, 'a question to the resident');
    await phone.getByRole('textbox', { name: portal('answer-label') }).fill(words.answer);
    await phone.getByRole('button', { name: portal('answer-send') }).click();
    await expect(phone.getByText(words.answer)).toBeVisible();
    await expectState(phone, portal, 'in_progress');
  });

  const resolve = async (text: string) => {
    await officer.getByRole('button', { name: desk('case-action-resolve'), exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: desk('resolve-title') });
    await dialog.getByRole('textbox', { name: desk('resolve-label') }).fill(text);
    await dialog.getByRole('button', { name: desk('resolve-go') }).click();
    const outcome = dialog.getByRole('combobox', { name: desk('resolve-outcome') });
    await expect(outcome, 'how it ended is asked for').toHaveAttribute('aria-invalid', 'true');
    await outcome.selectOption({ label: words.outcome });
    await dialog.getByRole('button', { name: desk('resolve-go') }).click();
    await expect(dialog).toBeHidden();
    await expectState(officer, desk, 'resolved');
  };

  await test.step('the officer reads the answer and resolves, once it is known how a case can end', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((done) => (arrive = done));
    await officer.route('**/closing-reasons', async (route) => {
      await arrived;
      await route.continue();
    });
    await officer.reload();
    await expect(officer.getByText(words.answer).first()).toBeVisible();
    await officer.getByRole('button', { name: desk('case-action-resolve'), exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: desk('resolve-title') });
    await expect(dialog.getByRole('button', { name: desk('loading') })).toHaveAttribute('aria-busy', 'true');
    await dialog.getByRole('button', { name: desk('cancel') }).click();
    arrive();
    await resolve(words.first);
  });

  await test.step('the resident says that it is not solved', async () => {
    await resident.goto(at(`/cases/${id}`));
    await expect(resident.getByText(words.first).first()).toBeVisible();
    await expect(resident.getByText(words.outcome, { exact: true }), 'heads the answer').toBeVisible();
    await audit(resident, 'a resolved case');
    await resident.getByRole('button', { name: portal('judge-no') }).click();
    const why = resident.getByRole('textbox', { name: portal('reopen-label') });
    await expect(why).toBeFocused();
    await why.fill(words.unsolved);
    await resident.getByRole('button', { name: portal('reopen-send') }).click();
    await expectState(resident, portal, 'reopened');
  });

  await test.step('the officer takes it up and resolves again', async () => {
    await officer.reload();
    await expect(officer.getByText(words.unsolved).first()).toBeVisible();
    await officer.getByRole('button', { name: desk('case-action-start'), exact: true }).click();
    await expectState(officer, desk, 'in_progress');
    await resolve(words.second);
    await audit(officer, 'a case resolved twice');
  });

  await test.step('the resident confirms', async () => {
    await resident.reload();
    await resident.getByRole('button', { name: portal('judge-yes') }).click();
    await expectState(resident, portal, 'closed');
    await expect(resident.getByRole('button', { name: portal('judge-yes') })).toHaveCount(0);
    await expect(resident.getByText(portal('own-case-event-confirmed')).first()).toBeVisible();
    await audit(resident, 'a closed case');
  });

  await test.step('internal notes stay internal, and the messages of the platform tell the story', async () => {
    await expect(resident.getByText(words.note)).toHaveCount(0);
    await resident.goto(at('/notifications'));
    await expect(resident.getByText(reference).first()).toBeVisible();
  });
});

const LIGHTING = { ar: 'الإنارة العامة', en: 'Public Lighting' };
