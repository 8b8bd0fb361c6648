// Somebody calls: an agent enters the case, and the caller follows it by the link in the message.
import { audit } from '../support/audit';
import { linkFor } from '../support/messages';
import { newEmail, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: { case: 'الحاوية أمام المسجد ممتلئة منذ يومين', category: 'حاوية ممتلئة أو تالفة', search: 'قمامة', name: 'خالد الكثيري', place: 'سكة 214، قرب المسجد' },
  en: { case: 'The bin in front of the mosque has been full for two days', category: 'Full or damaged bin', search: 'rubbish', name: 'Khalid Al Kathiri', place: 'Way 214, near the mosque' },
};

test('an agent enters a case for a caller', async ({ page: agent, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const email = newEmail('caller');
  await signInStaff(agent, 'agent', `caller-${language}`);
  await agent.goto(at('/', 'console'));
  await agent.getByRole('main').getByRole('link', { name: desk('nav-enter') }).click();
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText(desk('nav-enter'));
  await audit(agent, 'entering a case');

  await test.step('what is missing is said at once and focused', async () => {
    await agent.getByRole('button', { name: desk('enter-go') }).click();
    await expect(agent.getByRole('alert')).toBeFocused();
    await audit(agent, 'an incomplete case');
  });

  await test.step('the agent writes down what the caller says', async () => {
    await agent.getByRole('radio', { name: desk('channel-call_centre') }).check();
    await agent.getByRole('radio', { name: desk('case-kind-complaint') }).check();
    await agent.getByRole('searchbox', { name: desk('category-search') }).fill(words.search);
    await agent.getByRole('radio', { name: words.category }).check();
    await agent.getByRole('textbox', { name: desk('enter-description') }).fill(words.case);
    await agent.getByRole('textbox', { name: `${desk('enter-name')} ${desk('optional')}`, exact: true }).fill(words.name);
    await agent.getByRole('textbox', { name: desk('contact-email') }).fill(email);
    await agent.getByRole('radio', { name: language === 'ar' ? 'العربية' : 'English' }).check();
    await agent.getByRole('textbox', { name: desk('enter-address') }).fill(words.place);
    await agent.getByRole('combobox', { name: desk('filter-district') }).selectOption({ index: 1 });
    await agent.getByRole('button', { name: desk('enter-go') }).click();
  });

  const reference = await test.step('the reference is there to be read aloud', async () => {
    await expect(agent.getByRole('heading', { level: 1 })).toHaveText(desk('enter-done-title'));
    await audit(agent, 'a case that was entered');
    return (await agent.getByText(/^MJ-\d{5,}-\d$/).first().innerText()).trim();
  });

  await test.step('it is in the inbox, with its channel', async () => {
    await agent.getByRole('link', { name: desk('enter-open') }).click();
    await expect(agent.getByRole('heading', { level: 1 })).toHaveText(words.case);
    await expect(agent.getByText(desk('channel-call_centre')).first()).toBeVisible();
    await expect(agent.getByText(words.name).first()).toBeVisible();
  });

  await test.step('the caller opens it from the message', async () => {
    const caller = await somebody();
    await caller.goto(await linkFor(agent.request, email, reference));
    await expect(caller.getByRole('heading', { level: 1 })).toHaveText(words.case);
    await expect(caller.getByText(reference).first()).toBeVisible();
    await expect(caller.getByRole('button', { name: portal('withdraw'), exact: true })).toBeVisible();
  });
});
