// An initiative on its way: begun, stood for, checked, signed here and on paper, studied, adopted and carried out.
import type { Browser } from '@playwright/test';
import { audit, fitsInWidth } from '../support/audit';
import { begin, initiative, onPaper, reword, SERVICE, sign, standFor, step } from '../support/initiative';
import { newEmail, signInByAddress, signInResident, signInStaff } from '../support/people';
import { expect, test } from '../support/test';
import type { Language } from '../support/texts';
import { Town } from '../support/town';

const WORDS = {
  ar: { title: 'مكتبة متنقلة للقرى', text: 'لا مكتبة في القرى البعيدة. نقترح حافلة كتب تزور كل قرية مرة في الأسبوع، ويستفيد منها الأطفال وكبار السن.', more: 'وتحمل كتبًا للمكفوفين.' },
  en: { title: 'A library bus for the villages', text: 'The far villages have no library. We suggest a bus with books that visits each of them once a week, for children and the old.', more: 'It carries books for the blind.' },
};
const REASONS = { ar: 'تخدم قرى لا مكتبة فيها، ولها ميزانية.', en: 'It serves villages without a library, and has a budget.' };
const NOTE = { ar: 'جُمعت في سوق الجمعة.', en: 'Gathered at the Friday market.' };
const CORRECTED = { ar: 'شراء حافلتين', en: 'Buying two buses' };
const STEP = { ar: 'شراء الحافلة', en: 'Buying the bus' };

test('an initiative finds support, is studied, adopted and carried out', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const title = words.title;
  const [beside, other, reader] = [await somebody(), await somebody(), await somebody()];
  const [moderator, manager] = [await somebody(), await somebody()];
  const own = await signInResident(page, newEmail('sponsor'), language);
  let [id, token] = ['', ''];

  await test.step('a resident begins it', async () => {
    await page.goto(at('/initiatives'));
    await page.getByRole('link', { name: portal('initiative-begin') }).click();
    await page.getByRole('radio', { name: SERVICE[language] }).check();
    await page.getByRole('textbox', { name: portal('initiative-title'), exact: true }).fill(title);
    await page.getByRole('textbox', { name: portal('initiative-text'), exact: true }).fill(words.text);
    await page.getByRole('button', { name: portal('initiative-keep') }).click();
    await expect(page.getByRole('heading', { name: portal('initiative-draft') })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('button', { name: portal('initiative-submit') }), 'too few stand for it').toHaveCount(0);
    await audit(page, 'the draft of an initiative');
    await fitsInWidth(page, 320, 'the draft of an initiative');
    id = /initiatives\/([\w-]+)/.exec(page.url())![1];
  });

  await test.step('one accepts by the link, another as well, and it is handed in', async () => {
    const secret = (await initiative(page, own, id)).invitation!;
    await signInResident(beside, newEmail('beside'), language);
    await beside.goto(at(`/initiatives/${id}/join#secret=${secret}`));
    await expect(beside.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await audit(beside, 'an invitation to stand for an initiative');
    await reword(page, own, id, `${words.text} ${words.more}`);
    await beside.getByRole('button', { name: portal('stand-go') }).click();
    await expect(beside.getByText(portal('stand-changed'), { exact: true }), 'nobody accepts what they have not read').toBeVisible();
    await expect(beside.getByText(words.more)).toBeVisible();
    await audit(beside, 'an invitation whose words have changed');
    await fitsInWidth(beside, 320, 'an invitation whose words have changed');
    await beside.getByRole('button', { name: portal('stand-go') }).click();
    await expect(beside.getByRole('heading', { level: 1 })).toHaveText(title);
    await standFor(other, await signInResident(other, newEmail('other'), language), id, secret);
    await beside.reload();
    await beside.getByRole('button', { name: portal('stand-leave') }).click();
    const asked = beside.getByRole('dialog').filter({ visible: true });
    await expect(asked.getByRole('heading', { name: portal('stand-leave-title') })).toBeVisible();
    await audit(beside, 'leaving an initiative');
    await asked.getByRole('button', { name: portal('stand-leave'), exact: true }).click();
    await expect(beside.getByRole('heading', { level: 1 }), 'its draft is not theirs any more').toHaveText(portal('initiatives-page'));
    await beside.goto(at(`/initiatives/${id}/join#secret=${secret}`));
    await beside.getByRole('button', { name: portal('stand-go') }).click();
    await expect(beside.getByRole('heading', { level: 1 }), 'the link leads back').toHaveText(title);
    await page.reload();
    await page.getByRole('button', { name: portal('initiative-submit') }).click();
    await expect(page.getByText(portal('initiative-waits')).first()).toBeVisible();
  });

  await test.step('a moderator lets it gather', async () => {
    await signInStaff(moderator, 'moderator', `initiative-${language}`);
    await moderator.goto(at('/initiatives', 'console'));
    await moderator.getByRole('link', { name: title }).click();
    await expect(moderator.getByRole('heading', { level: 1 })).toHaveText(title);
    await audit(moderator, 'an initiative that waits for the check');
    await moderator.getByRole('button', { name: desk('check-accept'), exact: true }).click();
    await expect(moderator.getByRole('status').filter({ hasText: desk('check-accepted') })).toBeAttached();
  });

  await test.step('the list is narrowed, and its address says how', async () => {
    token = await signInResident(reader, newEmail('reader'), language);
    await reader.goto(at('/initiatives'));
    await reader.getByRole('combobox', { name: portal('board-kind') }).selectOption({ label: SERVICE[language] });
    await expect(reader).toHaveURL(/[?&]kind_id=[\w-]+/);
    await reader.reload();
    await expect(reader.getByRole('link', { name: title })).toBeVisible();
    await expect(reader.getByRole('combobox', { name: portal('board-kind') }).locator('option:checked')).toHaveText(SERVICE[language]);
    await audit(reader, 'a narrowed list of initiatives');
    await fitsInWidth(reader, 320, 'a narrowed list of initiatives');
    // It is about the whole municipality.
    await reader.getByRole('combobox', { name: portal('map-district') }).selectOption({ index: 1 });
    await expect(reader.getByRole('link', { name: title })).toHaveCount(0);
    await reader.getByRole('button', { name: portal('board-show-all') }).first().click();
    await expect(reader.getByRole('link', { name: title })).toBeVisible();
    await expect(reader).toHaveURL(/\/initiatives\??$/);
  });

  await test.step('somebody signs it, once', async () => {
    await reader.goto(at(`/participate/${id}`));
    await expect(reader, 'only its own page can be signed on').toHaveURL(new RegExp(`/initiatives/${id}$`));
    await audit(reader, 'an initiative that can be signed');
    await fitsInWidth(reader, 320, 'an initiative that can be signed');
    await reader.getByRole('button', { name: portal('initiative-sign'), exact: true }).click();
    await expect(reader.getByText(portal('initiative-signed'), { exact: true })).toBeVisible();
    expect((await sign(reader, token, id)).support, 'with its sponsor and those beside').toEqual({ online: 4, elsewhere: 0, total: 4 });
  });

  await test.step('with what was gathered on paper it reaches its goal', async () => {
    await signInStaff(manager, 'manager', `initiative-${language}`);
    await manager.goto(at(`/initiatives/${id}`, 'console'));
    const paper = manager.getByRole('region', { name: desk('elsewhere-title') });
    await paper.getByRole('textbox', { name: desk('elsewhere-count'), exact: true }).fill('496');
    await paper.locator('input[type="date"]').fill(dayFromNow(-1));
    await paper.getByRole('textbox', { name: desk('elsewhere-evidence'), exact: true }).fill('118/2026');
    await paper.getByRole('textbox', { name: desk('elsewhere-note') }).fill(NOTE[language]);
    await paper.getByRole('button', { name: desk('elsewhere-enter'), exact: true }).click();
    await expect(paper.getByRole('listitem').filter({ hasText: '118/2026' })).toContainText(NOTE[language]);
    await expect(manager.getByRole('heading', { name: desk('study-title') })).toBeVisible();
    await audit(manager, 'an initiative before the committee');
    await page.goto(at(`/initiatives/${id}`));
    await expect(page.getByText(portal('initiative-state-under_study')).first()).toBeVisible();
    await expect(page.locator('.facts').filter({ hasText: '496' }), 'apart from those who signed here').toBeVisible();
  });

  await test.step('the committee adopts it, and the first milestone begins', async () => {
    const study = manager.getByRole('region', { name: desk('study-title') });
    await study.locator('textarea').first().fill(REASONS.ar);
    await study.locator('textarea').last().fill(REASONS.en);
    await study.getByRole('button', { name: desk('study-adopt'), exact: true }).click();
    const milestones = manager.getByRole('region', { name: desk('milestones-title') });
    const titles = milestones.locator('form input:not([type="date"])');
    await titles.first().fill(STEP.ar);
    await titles.last().fill(STEP.en);
    await milestones.locator('form input[type="date"]').fill(dayFromNow(60));
    await milestones.getByRole('button', { name: desk('milestone-add'), exact: true }).click();
    await milestones.getByRole('button', { name: desk('milestone-begin'), exact: true }).click();
    await expect(milestones.getByRole('button', { name: desk('milestone-finish'), exact: true })).toBeVisible();
    await milestones.getByRole('button', { name: desk('milestone-correct') }).click();
    const one = milestones.getByRole('listitem');
    await one.locator('input:not([type="date"])').first().fill(CORRECTED.ar);
    await one.locator('input:not([type="date"])').last().fill(CORRECTED.en);
    await one.locator('input[type="date"]').fill(dayFromNow(90));
    await audit(manager, 'correcting a milestone');
    await one.getByRole('button', { name: desk('thing-save'), exact: true }).click();
    await expect(one).toContainText(CORRECTED[language]);
    await expect(one).toContainText(dayFromNow(90));
    await audit(manager, 'an initiative in implementation, for staff');
  });

  await test.step('everybody reads the decision and what comes of it', async () => {
    const visitor = await somebody();
    await visitor.goto(at(`/initiatives/${id}`));
    await expect(visitor.getByText(REASONS[language])).toBeVisible();
    const milestones = visitor.getByRole('region', { name: portal('initiative-milestones') });
    await expect(milestones.getByText(CORRECTED[language])).toBeVisible();
    const history = visitor.getByRole('region', { name: portal('history-title') });
    await expect(history.getByRole('heading', { name: portal('subject-history-milestone') })).toBeVisible();
    await expect(visitor.getByText(portal('initiative-state-in_implementation')).first()).toBeVisible();
    await audit(visitor, 'an initiative in implementation');
    await fitsInWidth(visitor, 320, 'an initiative in implementation');
  });
});

test('what is sent before the terms have come goes with them', async ({ page, at, portal, language }) => {
  await signInResident(page, newEmail('early'), language);
  let come = () => {};
  const pressed = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/api/v1/policies*', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(at('/initiatives/new'));
  await page.getByRole('radio', { name: SERVICE[language] }).check();
  await page.getByRole('textbox', { name: portal('initiative-title'), exact: true }).fill(WORDS[language].title);
  await page.getByRole('textbox', { name: portal('initiative-text'), exact: true }).fill(WORDS[language].text);
  await page.getByRole('button', { name: portal('initiative-keep') }).click();
  await expect(page.getByRole('button', { name: portal('say-busy') })).toBeVisible();
  come();
  await expect(page.getByRole('heading', { name: portal('initiative-draft') })).toBeVisible();
});

/** An initiative that gathers in a town of its own: its sponsor is the first of the people, and the manager who let it the last. */
async function gathering(town: Town, browser: Browser, title: string, language: Language) {
  await town.clockAhead(0);
  const people = [await town.somebody(browser), await town.somebody(browser), await town.somebody(browser), await town.somebody(browser)];
  const sponsor = await signInResident(people[0], newEmail('sponsor'), language);
  const { id, invitation } = await begin(people[0], sponsor, language, title, WORDS[language].text);
  for (const person of people.slice(1, 3)) {
    await standFor(person, await signInResident(person, newEmail('beside'), language), id, invitation!);
  }
  await step(people[0], sponsor, id, 'submit');
  const manager = await signInByAddress(people[3], PARTICIPATION);
  await step(people[3], manager, id, 'accept');
  return { id, people, manager };
}

test('an initiative without its support expires', async ({ browser, at, portal, language }) => {
  const town = await Town.found();
  const title = WORDS[language].title;
  try {
    const { id } = await gathering(town, browser, title, language);
    expect(await town.leave(), 'faults in the browser').toEqual([]);
    await town.clockAhead(24 * 91);
    const visitor = await town.somebody(browser);
    await expect(async () => {
      await visitor.goto(at(`/initiatives/${id}`));
      await expect(visitor.getByText(portal('initiative-state-expired')).first(), 'by the clockwork').toBeVisible({ timeout: 3000 });
    }).toPass();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
    await audit(visitor, 'an initiative that expired');
    expect(await town.leave(), 'faults in the browser').toEqual([]);
  } finally {
    await town.close();
  }
});

test('a committee that lets its deadline pass is late before everybody', async ({ browser, at, portal, desk, language }) => {
  const town = await Town.found();
  const title = WORDS[language].title;
  try {
    const { id, people, manager } = await gathering(town, browser, title, language);
    await onPaper(people[3], manager, id, 500);
    await people[0].goto(at(`/initiatives/${id}`));
    await expect(people[0].getByText(portal('initiative-state-under_study')).first()).toBeVisible();
    await expect(people[0].locator('.due--late'), 'there is time').toHaveCount(0);
    expect(await town.leave(), 'faults in the browser').toEqual([]);

    await town.clockAhead(24 * 31);
    const visitor = await town.somebody(browser);
    await visitor.goto(at(`/initiatives/${id}`));
    await expect(visitor.locator('.due--late')).toBeVisible();
    await audit(visitor, 'an initiative whose committee is late');
    await fitsInWidth(visitor, 320, 'an initiative whose committee is late');
    const member = await town.somebody(browser);
    await signInByAddress(member, COMMITTEE);
    await member.goto(at('/initiatives', 'console'));
    await expect(member.getByRole('link', { name: desk('nav-initiatives-waiting') })).toContainText(desk('nav-initiatives'));
    await member.getByRole('button', { name: desk('initiative-desk-under_study') }).click();
    await expect(member.getByRole('row').filter({ hasText: title })).toContainText(desk('initiative-late'));
    await audit(member, 'the initiatives of the committee');
    await member.getByRole('link', { name: title }).click();
    await expect(member.getByText(desk('initiative-late'), { exact: true })).toBeVisible();
    expect(await town.leave(), 'faults in the browser').toEqual([]);
  } finally {
    await town.close();
  }
});

const COMMITTEE = 'mazin.alhasani@alsahil.example';
const PARTICIPATION = 'laila.alsalmi@alsahil.example';

/** A day so many days from now, as fields for days take it. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
