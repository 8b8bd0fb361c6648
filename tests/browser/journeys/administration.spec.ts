// An administrator sets up a department, a category and a template, and the next report follows them.
import type { Page } from '@playwright/test';
import { audit } from '../support/audit';
import { newEmail, signInStaff } from '../support/people';
import { expect, test } from '../support/test';
import type { Language } from '../support/texts';

const NAMES = {
  department: { ar: 'الحدائق العامة', en: 'Public gardens' },
  category: { ar: 'مقعد مكسور', en: 'Broken bench' },
  template: { ar: 'موعد الإصلاح', en: 'Date of repair' },
  text: { ar: 'أهلًا {name}، يصلح قسم {department} المقعد قريبًا. بلاغك {reference}.', en: 'Hello {name}, {department} repairs the bench soon. Your report is {reference}.' },
};
const PARKS = { ar: 'الحدائق والشواطئ', en: 'Parks and beaches' };

/** Each language has its own things, so that the two runs don't meet; each name in its own letters. */
const named = (name: { ar: string; en: string }, language: Language) =>
  language === 'ar' ? { ar: `${name.ar} أ`, en: `${name.en} A` } : { ar: `${name.ar} ب`, en: `${name.en} B` };

async function groupOf(page: Page, language: Language): Promise<string> {
  const { items } = (await (await page.request.get('/api/v1/categories')).json()) as { items: { code: string; name: { ar: string; en: string } }[] };
  return items.find((one) => one.code === 'parks')?.name[language] ?? PARKS[language];
}

test('what an administrator sets up, the next report follows', async ({ page: administrator, somebody, at, desk, language }) => {
  const department = named(NAMES.department, language);
  const category = named(NAMES.category, language);
  const template = named(NAMES.template, language);
  await signInStaff(administrator, 'administrator', `setup-${language}`);
  const both = async (label: string, name: { ar: string; en: string }) => {
    await administrator.getByRole('textbox', { name: desk('field-in-arabic', { field: label }) }).fill(name.ar);
    await administrator.getByRole('textbox', { name: desk('field-in-english', { field: label }) }).fill(name.en);
  };
  /** Said, and put away, so that the next saying is not mistaken for it. */
  const saved = async () => {
    const said = administrator.getByRole('status').getByText(desk('thing-added'));
    await expect(said).toBeVisible();
    await administrator.getByRole('button', { name: desk('close'), exact: true }).click();
    await expect(said).toBeHidden();
  };

  await test.step('a department', async () => {
    await administrator.goto(at('/administration', 'console'));
    await audit(administrator, 'the administration');
    await administrator.getByRole('link', { name: desk('section-departments'), exact: true }).click();
    await administrator.getByRole('link', { name: desk('department-add') }).click();
    await administrator.getByRole('button', { name: desk('department-add') }).click();
    await expect(administrator.getByRole('alert'), 'a name is missing').toBeFocused();
    await audit(administrator, 'a department without a name');
    await both(desk('field-name'), department);
    await administrator.getByRole('button', { name: desk('department-add') }).click();
    await saved();
    await expect(administrator.getByRole('link', { name: department[language], exact: true })).toBeVisible();
  });

  await test.step('a category that goes to it', async () => {
    await administrator.getByRole('link', { name: desk('section-categories'), exact: true }).click();
    await administrator.getByRole('link', { name: desk('category-add') }).click();
    await administrator.getByRole('combobox', { name: desk('field-group') }).selectOption({ label: await groupOf(administrator, language) });
    await both(desk('field-name'), category);
    await administrator.getByRole('radio', { name: desk('icon-tree') }).check();
    await administrator.getByRole('checkbox', { name: desk('case-kind-complaint') }).check();
    await administrator.getByRole('combobox', { name: desk('field-priority') }).selectOption({ label: desk('priority-low') });
    await administrator.getByRole('combobox', { name: desk('filter-department') }).selectOption({ label: department[language] });
    await audit(administrator, 'a new category');
    await administrator.getByRole('button', { name: desk('category-add') }).click();
    await saved();
  });

  await test.step('a service level for it', async () => {
    await administrator.getByRole('link', { name: desk('section-service-levels'), exact: true }).click();
    await administrator.getByRole('link', { name: desk('level-add') }).click();
    await administrator.getByRole('combobox', { name: desk('filter-category') }).selectOption({ label: category[language] });
    await administrator.getByRole('textbox', { name: desk('field-answer-hours') }).fill('5');
    await audit(administrator, 'a new service level');
    await administrator.getByRole('button', { name: desk('level-add') }).click();
    await saved();
  });

  await test.step('a template for it', async () => {
    await administrator.getByRole('link', { name: desk('section-templates'), exact: true }).click();
    await administrator.getByRole('link', { name: desk('template-add') }).click();
    await both(desk('field-name'), template);
    await administrator.getByRole('combobox', { name: desk('field-purpose') }).selectOption({ label: desk('template-purpose-reply') });
    await both(desk('field-text'), { ar: '{nmae}', en: NAMES.text.en });
    await administrator.getByRole('checkbox', { name: category[language], exact: true }).check();
    await administrator.getByRole('button', { name: desk('template-add') }).click();
    await expect(administrator.getByText(desk('field-error-unknown_placeholder')).first(), 'a placeholder that is unknown').toBeVisible();
    await both(desk('field-text'), NAMES.text);
    await administrator.getByRole('button', { name: desk('template-add') }).click();
    await saved();
  });

  let id = '';
  await test.step('the next report goes there', async () => {
    const resident = await somebody();
    const list = async <T>(path: string) => ((await (await resident.request.get(`/api/v1/${path}`)).json()) as { items: T[] }).items;
    const chosen = (await list<{ id: string; name: { ar: string; en: string } }>('categories')).find((one) => one.name.en === category.en);
    const policy = (await list<{ id: string; kind: string }>('policies')).find((one) => one.kind === 'participation');
    const [district] = await list<{ id: string }>('districts');
    const data = {
      kind: 'complaint',
      category_id: chosen?.id,
      description: language === 'ar' ? 'مقعد مكسور قرب البحيرة' : 'A bench is broken by the lake',
      place: { district_id: district.id, address: 'الحديقة' },
      policy_id: policy?.id,
      reporter: { name: 'سلمى', email: newEmail('bench') },
      language,
    };
    const answer = await resident.request.post('/api/v1/cases', { data, headers: { 'Idempotency-Key': crypto.randomUUID() } });
    expect(answer.status(), await answer.text()).toBe(201);
    const made = (await answer.json()) as { id: string; case: { created_at: string; due_at: string } };
    expect(Date.parse(made.case.due_at) - Date.parse(made.case.created_at), 'what was promised').toBe(5 * 3_600_000);
    id = made.id;
  });

  await test.step('staff see the department, the priority and the template, filled in', async () => {
    await administrator.goto(at(`/cases/${id}`, 'console'));
    await expect(administrator.getByText(department[language]).first()).toBeVisible();
    await expect(administrator.getByText(desk('priority-low')).first()).toBeVisible();
    const composer = administrator.getByRole('form', { name: desk('composer-title') });
    await composer.getByRole('combobox', { name: desk('template-insert') }).selectOption({ label: template[language] });
    const text = composer.getByRole('textbox', { name: desk('composer-reply') });
    await expect(text).toHaveValue(/سلمى/);
    await expect(text).toHaveValue(/MJ-/);
    await audit(administrator, 'a reply begun with a template');
    await text.press('End');
    await composer.getByRole('button', { name: desk('composer-send') }).click();
    await expect(administrator.getByRole('status').getByText(desk('composer-replied'))).toBeVisible();
  });

  await test.step('who changed what is kept, and what is retired is offered no more', async () => {
    await administrator.goto(at('/administration/templates', 'console'));
    await administrator.getByRole('link', { name: template[language], exact: true }).click();
    await administrator.getByText(desk('history-title')).click();
    await expect(administrator.getByText(desk('change-created')).first()).toBeVisible();
    await audit(administrator, 'a template with its history');
    await administrator.getByRole('button', { name: desk('thing-retire') }).click();
    const dialog = administrator.getByRole('dialog');
    await audit(administrator, 'retiring a template');
    await dialog.getByRole('button', { name: desk('thing-retire') }).click();
    await expect(administrator.getByText(desk('thing-out-text'))).toBeVisible();
    await administrator.goto(at(`/cases/${id}`, 'console'));
    await expect(administrator.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(administrator.getByRole('option', { name: template[language] })).toHaveCount(0);
  });
});

test('a policy begins with the reasons of the one before it, and names its own', async ({ page: administrator, at, desk, language }) => {
  await signInStaff(administrator, 'administrator', `policy-${language}`);
  const title = { ar: `سياسة ${Date.now()}`, en: `Policy ${Date.now()}` };
  const both = async (label: string, text: { ar: string; en: string }) => {
    await administrator.getByRole('textbox', { name: desk('field-in-arabic', { field: label }) }).fill(text.ar);
    await administrator.getByRole('textbox', { name: desk('field-in-english', { field: label }) }).fill(text.en);
  };
  const save = administrator.getByRole('button', { name: desk('policy-draft-save') });
  const clause = desk('field-in-arabic', { field: desk('policy-clause', { reason: desk('hiding-reason-unclear') }) });
  const dispute = administrator.getByRole('checkbox', { name: desk('hiding-reason-group_dispute'), exact: true });

  await administrator.goto(at('/administration/policies/new', 'console'));
  await both(desk('field-title'), title);
  await both(desk('field-body'), { ar: 'نص السياسة.', en: 'The text of the policy.' });
  await save.click();
  await expect(dispute).toBeChecked();
  await expect(administrator.getByRole('textbox', { name: clause })).not.toHaveValue('');
  await dispute.uncheck();
  await administrator.getByRole('textbox', { name: clause }).fill('اكتب ما يُفهم.');
  await save.click();
  await expect(administrator.getByText(desk('history-was')).first(), 'it is written in the history').toBeAttached();
  await administrator.reload();
  await expect(dispute).not.toBeChecked();
  await expect(administrator.getByRole('textbox', { name: clause })).toHaveValue('اكتب ما يُفهم.');
  await audit(administrator, 'the reasons of a policy');

  await administrator.getByRole('button', { name: desk('policy-discard') }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: desk('policy-discard') }).click();
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText(desk('section-policies'));
});
