// The board: narrowed, shared by its address, subscribed to; and what moderation did, for everybody.
import { audit, fitsInWidth } from '../support/audit';
import { openRound } from '../support/dialogue';
import { signInStaff } from '../support/people';
import { expect, test } from '../support/test';

test('the board is narrowed, its links carry the choice, and all is shown again', async ({ page, somebody, at, portal, language }) => {
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `board-${language}`);
  const title = `${language === 'ar' ? 'ماذا ينقص سوقنا؟' : 'What does our market lack?'} ${Date.now()}`;
  await openRound(manager, token, title);

  await page.goto(at('/participate'));
  const axis = page.getByRole('combobox', { name: portal('subject-axis') });
  await axis.selectOption('information');
  await expect(page).toHaveURL(/axis=information/);
  await expect(page.getByText(title)).toHaveCount(0);
  for (const link of ['board-feed', 'board-calendar']) {
    const href = await page.getByRole('link', { name: portal(link) }).getAttribute('href');
    expect(href).toContain('axis=information');
    const answer = await page.request.get(href!);
    expect(answer.status()).toBe(200);
  }
  await audit(page, 'the board, narrowed');
  await fitsInWidth(page, 320, 'the board, narrowed');

  // Shared, the address shows the same.
  await page.goto(page.url());
  await expect(axis).toHaveValue('information');
  await page.getByRole('button', { name: portal('board-show-all') }).first().click();
  await expect(axis).toHaveValue('');
  await expect(page).not.toHaveURL(/axis=/);
});

test('the board shows what is meant for a group, and what is for everybody', async ({ page, somebody, at, portal, language }) => {
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `audience-${language}`);
  const title = `${language === 'ar' ? 'ماذا يحتاج المصنعون؟' : 'What do makers need?'} ${Date.now()}`;
  // What closes soon is on the first page, however many there are.
  const closes_at = new Date(Date.now() + 24 * 3600 * 1000).toISOString();
  await openRound(manager, token, title, 'before', { audience: ['company'], axis: 'consultation', closes_at });

  await page.goto(at('/participate'));
  const audience = page.getByRole('combobox', { name: portal('subject-audience') });
  await audience.selectOption('visitor');
  await expect(page).toHaveURL(/audience=visitor/);
  await expect(page.getByText(title)).toHaveCount(0);
  await audience.selectOption('company');
  await expect(page.getByRole('article').filter({ hasText: title })).toContainText(portal('group-company'));
  expect(await page.getByRole('link', { name: portal('board-feed') }).getAttribute('href')).toContain('audience=company');

  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('complementary', { name: portal('subject-aside') }).getByText(portal('group-company'))).toBeVisible();
  await fitsInWidth(page, 320, 'a subject with an audience');
});

test('the axes lead through what there is, and the glossary says what the words mean', async ({ page, somebody, at, portal, language }) => {
  const manager = await somebody();
  const { token } = await signInStaff(manager, 'manager', `axes-${language}`);
  const title = `${language === 'ar' ? 'أين نزرع الظل؟' : 'Where do we plant shade?'} ${Date.now()}`;
  await openRound(manager, token, title);

  await page.goto(at('/'));
  await page.getByRole('contentinfo').getByRole('link', { name: portal('axis-cooperation') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('axis-cooperation'));
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await fitsInWidth(page, 320, 'an axis');

  await page.getByRole('navigation', { name: portal('foot-participate') }).getByRole('link', { name: portal('axis-information') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('axis-information'));
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: portal('glossary-page') }).click();
  await expect(page.getByText(portal('term-appeal-is'))).toBeVisible();
  await page.getByRole('link', { name: portal('glossary-moderation') }).click();
  await expect(page).toHaveURL(/#moderation$/);
  await audit(page, 'the glossary');
});

test('what moderation did is there for everybody', async ({ page, at, portal }) => {
  await page.goto(at('/policies/participation'));
  await page.getByRole('main').getByRole('link', { name: portal('moderation-page') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(portal('moderation-page'));
  const href = await page.getByRole('link', { name: portal('moderated-file') }).getAttribute('href');
  const file = await page.request.get(href!);
  expect((await file.text()).split('\r\n')).toHaveLength(26);
  await audit(page, 'moderation in figures');
  await fitsInWidth(page, 320, 'moderation in figures');
});
