// A case that nobody answers: the department is warned, then its manager is told, then the participation manager.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { audit, fitsInWidth } from '../support/audit';
import { messageTo } from '../support/messages';
import { newEmail, sendCase, signInByAddress, type Receipt } from '../support/people';
import { plain } from '../support/texts';
import { expect, test } from '../support/test';
import { Town } from '../support/town';

const AGENT = 'maryam.alharthi@alsahil.example';
const MANAGER = 'huda.alrawahi@alsahil.example';
const PARTICIPATION = 'laila.alsalmi@alsahil.example';

const WORDS = {
  ar: { case: 'عمود إنارة مطفأ أمام المسجد', answer: 'نعتذر عن التأخر. فريقنا في الطريق.' },
  en: { case: 'A lamp is out in front of the mosque', answer: 'We are sorry for the delay. Our team is on its way.' },
};

test('an overdue case escalates as the clock moves', async ({ browser, at, portal, desk, language }) => {
  const words = WORDS[language];
  const town = await Town.found();
  const tokens = new Map<Page, string>();
  let receipt: Receipt;

  const asResident = async (): Promise<Page> => {
    const page = await town.somebody(browser);
    await page.goto(at(`/cases/${receipt.id}#secret=${receipt.secret}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.case);
    return page;
  };
  const asStaff = async (email: string, view: string): Promise<Page> => {
    const page = await town.somebody(browser);
    tokens.set(page, await signInByAddress(page, email));
    await page.goto(at('/inbox', 'console'));
    await page.getByRole('navigation', { name: desk('inbox-views') }).getByRole('link', { name: desk(`queue-view-${view}`) }).click();
    await expect(page.getByRole('row').filter({ hasText: receipt.reference })).toBeVisible();
    return page;
  };
  const open = async (page: Page): Promise<void> => {
    await page.getByRole('row').filter({ hasText: receipt.reference }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.case);
  };
  const move = async (hours: number): Promise<void> => {
    expect(await town.leave(), 'faults in the browser').toEqual([]);
    await town.clockAhead(hours);
  };

  try {
    await test.step('a guest sends it and sees when the answer is due; the agent routes it', async () => {
      await move(0);
      const guest = await town.somebody(browser);
      receipt = await sendCase(guest, language, words.case, { email: newEmail('guest') });
      const seen = await asResident();
      await expect(seen.locator('.clock')).toContainText(/\d/);
      await expect(seen.locator('.clock--soon, .clock--late')).toHaveCount(0);
      const agent = await asStaff(AGENT, 'unassigned');
      await open(agent);
      const routing = agent.getByRole('region', { name: desk('work-routing') });
      await routing.getByRole('combobox', { name: desk('filter-department') }).selectOption({ label: LIGHTING[language] });
      await routing.getByRole('button', { name: desk('routing-go') }).click();
      await expect(agent.getByRole('status').getByText(desk('work-routed'))).toBeVisible();
    });

    await test.step('in the last quarter of the time it is due soon, for both sides', async () => {
      await move(55);
      await expect((await asResident()).locator('.clock--soon')).toBeVisible();
      const manager = await asStaff(MANAGER, 'due_soon');
      await open(manager);
      await expect(manager.getByText(desk('work-escalates'))).toBeVisible();
      await audit(manager, 'a case that is due soon');
    });

    await test.step('late, it is taken to the manager of the department', async () => {
      await move(73);
      const resident = await asResident();
      await expect(resident.locator('.clock--late')).toBeVisible();
      await audit(resident, 'a late case for its sender');
      const manager = await asStaff(MANAGER, 'escalated');
      await audit(manager, 'the shelf of what is escalated');
      await open(manager);
      await expect(manager.getByText(desk('escalation-manager')).first()).toBeVisible();
      await messageTo(manager.request, MANAGER, new RegExp(receipt.reference));
    });

    await test.step('and a day later to the participation manager, who answers', async () => {
      await move(97);
      const above = await asStaff(PARTICIPATION, 'escalated');
      await open(above);
      await expect(above.getByText(desk('escalation-participation_manager')).first()).toBeVisible();
      await audit(above, 'a case that has been late for long');
      await messageTo(above.request, PARTICIPATION, new RegExp(receipt.reference));
      const answer = await above.request.post(`/api/v1/cases/${receipt.id}/replies`, {
        data: { text: words.answer },
        headers: { 'Idempotency-Key': randomUUID(), Authorization: `Bearer ${tokens.get(above)}` },
      });
      expect(answer.status()).toBe(201);
      await above.reload();
      await expect(above.getByText(desk('escalation-participation_manager'))).toHaveCount(0);
      await expect(above.getByText(desk('notices-new')).first(), 'told in the console as well').toBeAttached();
      await fitsInWidth(above, 390, 'a case, with something unread');
    });

    await test.step('the resident reads the answer, and that it came late', async () => {
      const resident = await asResident();
      await expect(resident.getByText(words.answer).first()).toBeVisible();
      await expect(resident.locator('.clock__other')).toContainText(plain(portal('due-met-late')));
    });
    expect(await town.leave(), 'faults in the browser').toEqual([]);
  } finally {
    await town.close();
  }
});

const LIGHTING = { ar: 'الإنارة العامة', en: 'Public Lighting' };
