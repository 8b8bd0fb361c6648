// Repeats: joining instead of sending again, merging two reports into one, and rating the answer at the end.
import { audit } from '../support/audit';
import { linkFor, messageTo } from '../support/messages';
import { actOn, firstDistrict, idOf, newEmail, sendCase, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const WORDS = {
  ar: {
    first: 'مصباح مكسور فوق ممر المشاة عند البريد',
    second: 'مصباح ممر المشاة عند البريد مكسور منذ أسبوع',
    joined: 'أعمدة الممشى البحري مطفأة كلها بعد المغرب',
    quiet: 'ضوء موقف الحافلات عند المستشفى لا يعمل',
    search: 'لمبة',
    category: 'مصباح أو عمود مطفأ',
    rated: 'مصباح الدرج خلف المكتبة مطفأ',
    answer: 'استبدلنا المصباح.',
    comment: 'جاء الفريق في اليوم نفسه.',
  },
  en: {
    first: 'A broken lamp above the crossing at the post office',
    second: 'The crossing lamp at the post office has been broken for a week',
    joined: 'All poles of the sea walk are dark after sunset',
    quiet: 'The light of the bus stop at the hospital does not work',
    search: 'bulb',
    category: 'Street light out',
    rated: 'The lamp of the stairs behind the library is out',
    answer: 'We replaced the lamp.',
    comment: 'The crew came on the same day.',
  },
};

const COMPLAINT = { kind: 'complaint' };

test('a duplicate is merged, both people are told, and it can be undone', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const [one, two] = [newEmail('guest'), newEmail('guest')];
  const first = await sendCase(page, language, words.first, { email: one });
  const second = await sendCase(page, language, words.second, { email: two });
  const agent = await somebody();

  await test.step('the agent sees what it repeats, compares and merges', async () => {
    await signInStaff(agent, 'agent', `merge-${language}`);
    await agent.goto(at(`/cases/${second.id}`, 'console'));
    const similar = agent.getByRole('region', { name: desk('work-similar') });
    await similar.getByRole('link', { name: words.first }).click();
    await expect(agent.getByRole('heading', { level: 1 })).toHaveText(desk('merge-title'));
    await expect(agent.getByText(words.second).first()).toBeVisible();
    await expect(agent.getByRole('radio', { name: new RegExp(first.reference) }), 'the first one stays').toBeChecked();
    await audit(agent, 'two cases side by side');
    await agent.getByRole('button', { name: desk('merge-go') }).click();
    await expect(agent.getByRole('heading', { level: 1 })).toHaveText(words.first);
    await expect(agent.getByRole('region', { name: desk('work-merged', { count: 1 }) })).toContainText(words.second);
    await audit(agent, 'a case with another one in it');
  });

  await test.step('both people are told', async () => {
    await messageTo(page.request, one, new RegExp(`${first.reference}[\\s\\S]*#secret=`));
    const link = await linkFor(page.request, two, first.reference);
    await page.goto(link);
    await expect(page.getByText(portal('duplicate-title'))).toBeVisible();
    await audit(page, 'a case that went into another');
    await page.getByRole('link', { name: portal('duplicate-open') }).click();
    await expect(page.getByText(portal('follow-following'))).toBeVisible();
    await expect(page.getByText(words.first), 'the words of the other are not theirs to read').toHaveCount(0);
    await audit(page, 'a case that is followed');
  });

  await test.step('taken apart, it stands where it stood', async () => {
    await agent.goto(at(`/cases/${second.id}`, 'console'));
    await agent.getByRole('button', { name: desk('case-action-unmerge') }).click();
    const dialog = agent.getByRole('dialog', { name: desk('unmerge-title') });
    await audit(agent, 'asking before taking apart');
    await dialog.getByRole('button', { name: desk('unmerge-go') }).click();
    await expect(dialog).toBeHidden();
    await expect(agent.getByRole('main').getByText(desk('case-state-submitted'), { exact: true }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('case-not-here'));
  });
});

test('a resident joins a report instead of sending it again', async ({ page, somebody, at, portal, language }) => {
  const words = WORDS[language];
  const known = await sendCase(page, language, words.joined, { email: newEmail('guest') });
  const agent = await signInStaff(await somebody(), 'administrator', `merge-${language}`);
  await actOn(page, agent.token, known.id, 'publish', {});
  const email = newEmail();
  await signInResident(page, email, language);

  await test.step('the same is about to be reported', async () => {
    await page.goto(at('/report'));
    await page.getByRole('searchbox', { name: portal('category-search') }).fill(words.search);
    await page.getByRole('radio', { name: words.category }).check();
    await page.getByRole('button', { name: portal('report-next-place') }).click();
    await page.getByRole('button', { name: portal('place-list-tab') }).click();
    await page.getByRole('radio', { name: await firstDistrict(page, language) }).check();
    await page.getByRole('button', { name: portal('report-next-details') }).click();
    await page.getByRole('textbox', { name: portal('report-description', COMPLAINT) }).fill(words.joined);
    await page.getByRole('button', { name: portal('report-next-similar') }).click();
  });

  await test.step('what is there already is shown, and joined', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('similar-title'));
    await expect(page.getByRole('link', { name: words.joined })).toBeVisible();
    await audit(page, 'similar reports');
    await page.getByRole('listitem').filter({ hasText: known.reference }).getByRole('button', { name: portal('similar-join') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.joined);
    await expect(page.getByText(portal('follow-following'))).toBeVisible();
  });

  await test.step('the draft is gone, and the report stands among those followed', async () => {
    await page.goto(at('/report'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('report-kind-title'));
    await page.goto(at('/account/cases'));
    const followed = page.getByRole('region', { name: portal('followed-title') });
    await expect(followed.getByRole('link', { name: words.joined })).toBeVisible();
    await audit(page, 'own cases and those followed');
    await followed.getByRole('link', { name: words.joined }).click();
  });

  await test.step('what becomes of it is told, and following ends with one press', async () => {
    await actOn(page, agent.token, known.id, 'reject', { reason: 'not_ours', text: words.answer });
    await messageTo(page.request, email, new RegExp(known.reference));
    await page.reload();
    await page.getByRole('button', { name: portal('follow-leave') }).click();
    await expect(page.getByText(portal('follow-following'))).toHaveCount(0);
  });
});

test('a guest joins by an address and leaves by the link', async ({ page, somebody, at, portal, language }) => {
  const words = WORDS[language];
  const known = await sendCase(page, language, words.quiet, { email: newEmail('guest') });
  const agent = await signInStaff(await somebody(), 'agent', `guest-${language}`);
  await actOn(page, agent.token, known.id, 'publish', {});
  const email = newEmail('guest');
  await page.goto(at(`/cases/${known.id}`));
  await page.getByRole('button', { name: portal('case-action-follow') }).click();
  const dialog = page.getByRole('dialog', { name: portal('join-title') });
  await audit(page, 'where a guest is told');
  await dialog.getByRole('button', { name: portal('join-go') }).click();
  await expect(dialog.getByRole('alert')).toBeFocused();
  await dialog.getByRole('textbox', { name: portal('contact-email') }).fill(email);
  await dialog.getByRole('button', { name: portal('join-go') }).click();
  await expect(page.getByText(portal('join-written-title'))).toBeVisible();
  await page.goto(await linkFor(page.request, email, known.reference));
  await expect(page.getByText(portal('follow-following'))).toBeVisible();
  await page.getByRole('button', { name: portal('follow-leave') }).click();
  await expect(page.getByRole('button', { name: portal('case-action-follow') })).toBeVisible();
});

test('the answer is rated once it is confirmed, and the rating changed', async ({ page, somebody, at, portal, language }) => {
  const words = WORDS[language];
  const token = await signInResident(page, newEmail(), language);
  const { id } = await sendCase(page, language, words.rated, { token });
  const agent = await signInStaff(await somebody(), 'administrator', `guest-${language}`);
  await actOn(page, agent.token, id, 'assign', { department_id: await idOf(page, 'departments', 'lighting') });
  await actOn(page, agent.token, id, 'start', {});
  await actOn(page, agent.token, id, 'resolve', { text: words.answer });
  await page.goto(at(`/cases/${id}`));
  await page.getByRole('button', { name: portal('judge-yes') }).click();
  const rating = page.getByRole('region', { name: portal('rating-title') });
  await expect(rating).toBeVisible();
  await audit(page, 'the question for a rating');
  await rating.getByRole('button', { name: portal('rating-send') }).click();
  await expect(rating.getByRole('alert')).toBeFocused();
  await rating.getByRole('radio', { name: portal('rating-4') }).check();
  await rating.getByRole('button', { name: portal('rating-reason-speed') }).click();
  await rating.getByRole('textbox', { name: portal('rating-comment') }).fill(words.comment);
  await rating.getByRole('button', { name: portal('rating-send') }).click();
  const given = page.getByRole('region', { name: portal('rating-yours') });
  await expect(given).toContainText(portal('rating-of', { score: 4 }));
  await expect(given).toContainText(words.comment);
  await audit(page, 'a rating that was given');
  await given.getByRole('button', { name: portal('rating-change') }).click();
  await rating.getByRole('radio', { name: portal('rating-5') }).check();
  await rating.getByRole('button', { name: portal('rating-send') }).click();
  await expect(given).toContainText(portal('rating-of', { score: 5 }));
});
