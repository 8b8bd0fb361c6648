// What is public of a report: gone through before it is shown, found on the map by keyboard alone, counted on the dashboard.
import { audit } from '../support/audit';
import { Keyboard } from '../support/keyboard';
import { newEmail, sendCase, signInStaff } from '../support/people';
import { expect, test } from '../support/test';

const NUMBER = '99887766';
const WORDS = {
  ar: { case: `مصباح مطفأ عند بئر الحارة القديمة، للتواصل ${NUMBER}.`, seek: 'بئر الحارة', place: { latitude: 17.031, longitude: 54.118 } },
  en: { case: `A lamp is out by the ancient cistern, call ${NUMBER}.`, seek: 'ancient cistern', place: { latitude: 17.044, longitude: 54.131 } },
};

test('a report is gone through before it is public, and the map is filtered by keyboard alone', async ({ page, somebody, at, portal, desk, language }) => {
  const words = WORDS[language];
  const { id, reference } = await sendCase(page, language, words.case, { email: newEmail('guest') }, words.place);
  const agent = await somebody();

  await test.step('the agent is shown what looks personal, and takes it out', async () => {
    await signInStaff(agent, 'agent', `public-${language}`);
    await agent.goto(at(`/cases/${id}`, 'console'));
    await agent.getByRole('button', { name: desk('case-action-publish'), exact: true }).click();
    const dialog = agent.getByRole('dialog', { name: desk('publish-title') });
    await expect(dialog.getByText(desk('found-title'), { exact: true })).toBeVisible();
    await audit(agent, 'going through a case');
    await dialog.getByRole('button', { name: desk('publish-go') }).click();
    await expect(dialog.getByText(desk('field-error-personal_data')).first()).toBeVisible();
    await dialog.getByRole('button', { name: desk('found-take-named', { value: NUMBER }) }).click();
    await expect(dialog.getByText(desk('found-title'), { exact: true })).toHaveCount(0);
    await dialog.getByRole('button', { name: desk('publish-go') }).click();
    await expect(dialog).toBeHidden();
    await expect(agent.getByText(NUMBER).first(), 'staff keep the original').toBeVisible();
  });

  const keyboard = new Keyboard(page);
  const list = page.getByRole('region', { name: portal('map-as-list') });
  await test.step('somebody finds it on the map and in the list without a mouse', async () => {
    await page.goto(at('/map'));
    await expect(list.getByRole('article').first()).toBeVisible();
    await audit(page, 'the public map');
    await keyboard.type(page.getByRole('searchbox', { name: portal('map-words') }), words.seek);
    await page.keyboard.press('Enter');
    await expect(list.getByRole('article')).toHaveCount(1);
    await expect(list.getByText(reference)).toBeVisible();
    // On a phone the other filters stand behind a button.
    const more = page.getByRole('button', { name: portal('map-more') });
    if (await more.isVisible()) await keyboard.press(more);
    await keyboard.to(page.getByRole('combobox', { name: portal('map-state') }));
    await expect(page).toHaveURL(/q=/);
    const point = page.locator('.map__icon--point');
    await expect(point).toHaveCount(1);
    await keyboard.press(page.getByRole('button', { name: portal('map-zoom-in') }));
    await keyboard.press(point);
    const card = page.locator('#map-picked');
    await expect(card).toBeFocused();
    await keyboard.press(card.getByRole('link'));
  });

  await test.step('whom it concerns too follows it from there', async () => {
    const neighbour = await somebody();
    await neighbour.goto(page.url());
    await neighbour.getByRole('button', { name: portal('case-action-follow') }).click();
    const dialog = neighbour.getByRole('dialog', { name: portal('join-title') });
    await dialog.getByLabel(portal('contact-email')).fill(newEmail('neighbour'));
    await dialog.getByRole('button', { name: portal('join-go') }).click();
    await expect(neighbour.getByText(portal('join-written-title'))).toBeVisible();
    await expect(neighbour).toHaveURL(new RegExp(`/cases/${id}`));
  });

  await test.step('the page of the report has what was let through, and a way to report something else', async () => {
    await expect(page.getByRole('region', { name: portal('public-case-said') })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(NUMBER);
    await audit(page, 'a published report');
    await keyboard.press(page.getByRole('link', { name: portal('public-case-report') }));
    await expect(page).toHaveURL(/\/report$/);
  });

  await test.step('clusters come nearer by Enter, and the filters can be taken off', async () => {
    await page.goto(at('/map?state=closed'));
    const cluster = page.locator('.map__cluster').first();
    await expect(cluster).toBeVisible();
    // The square that it stands for: nearer by, squares are smaller, and as many reports may still be in one.
    const before = await cluster.getAttribute('data-key');
    await keyboard.press(cluster);
    const squares = () => page.locator('.map__cluster').evaluateAll((all) => all.map((one) => one.getAttribute('data-key')));
    await expect.poll(squares, 'the map has come nearer').not.toContain(before);
    await keyboard.press(page.getByRole('button', { name: portal('map-clear') }));
    await expect(page).toHaveURL(/\/map$/);
  });

  await test.step('the dashboard says its figures, and has a table for each chart', async () => {
    await agent.goto(at('/dashboard?from=2026-01-01', 'console').replace('2026-01-01', daysAgo(100)));
    await expect(agent.getByRole('heading', { level: 1, name: desk('dashboard-title') })).toBeVisible();
    await expect(agent.getByText(desk('figures-received')).first()).toBeVisible();
    const channels = agent.getByRole('region').filter({ has: agent.getByText(desk('figures-channels')) });
    await channels.getByRole('button', { name: desk('figures-table') }).click();
    await expect(channels.getByRole('table')).toBeVisible();
    await audit(agent, 'the dashboard with a table');
    const [file] = await Promise.all([agent.waitForEvent('download'), agent.getByRole('button', { name: desk('dashboard-csv') }).click()]);
    expect(file.suggestedFilename()).toBe('figures.csv');
  });
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
