// Subjects and what is said on them, over the API.
import { expect, type APIResponse, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { again } from './again';

async function body<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), `${answer.url()}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A round of ideas that is open, reviewed before publication unless told: its id. */
export async function openRound(page: Page, token: string, title: string, review = 'before', other: object = {}): Promise<string> {
  const both = (text: string) => ({ ar: text, en: text });
  const data = {
    kind: 'idea_round',
    axis: 'cooperation',
    title: both(title),
    summary: both('حدائق أحيائنا. Parks of our districts.'),
    body: both('نجدد **ثلاث حدائق**. We renew **three parks**.'),
    use_of_input: both('ندرسها ونرد عليها. We study and answer them.'),
    means: ['ideas', 'support', 'comments'],
    review,
    ...other,
  };
  const headers = { Authorization: `Bearer ${token}` };
  const made = await page.request.post('/api/v1/subjects', { data, headers: { ...headers, 'Idempotency-Key': randomUUID() } });
  const draft = await body<{ id: string; etag: string }>(made);
  const step = { data: { step: 'publish' }, headers: { ...headers, 'If-Match': draft.etag } };
  await body(await page.request.post(`/api/v1/subjects/${draft.id}/steps`, step));
  return draft.id;
}

/** Comments on a subject, or answers a comment; gives its id. */
export async function say(page: Page, token: string, subject: string, text: string, replyTo?: string): Promise<string> {
  const { items } = await body<{ items: { id: string; kind: string }[] }>(await page.request.get('/api/v1/policies', again));
  const data = { text, reply_to: replyTo, policy_id: items.find((one) => one.kind === 'participation')?.id };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
  return (await body<{ id: string }>(await page.request.post(`/api/v1/subjects/${subject}/comments`, { data, headers, ...again }))).id;
}

/** Proposes an idea; gives its id. */
export async function propose(page: Page, token: string, subject: string, title: string, text: string): Promise<string> {
  const { items } = await body<{ items: { id: string; kind: string }[] }>(await page.request.get('/api/v1/policies', again));
  const data = { title, text, policy_id: items.find((one) => one.kind === 'participation')?.id };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
  return (await body<{ id: string }>(await page.request.post(`/api/v1/subjects/${subject}/ideas`, { data, headers, ...again }))).id;
}

/** Lets the public see something, as moderators do. */
export async function publish(page: Page, token: string, id: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const { etag } = await body<{ etag: string }>(await page.request.get(`/api/v1/contributions/${id}`, { headers, ...again }));
  await body(await page.request.post(`/api/v1/contributions/${id}/publish`, { headers: { ...headers, 'If-Match': etag } }));
}

/** Hides something, as moderators do. */
export async function hide(page: Page, token: string, id: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const { etag } = await body<{ etag: string }>(await page.request.get(`/api/v1/contributions/${id}`, { headers, ...again }));
  const data = { reasons: ['spam'] };
  await body(await page.request.post(`/api/v1/contributions/${id}/hide`, { data, headers: { ...headers, 'If-Match': etag } }));
}

/** Tells the moderators of something, as a resident does. */
export async function report(page: Page, token: string, id: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await page.request.post(`/api/v1/contributions/${id}/reports`, { data: { reason: 'spam' }, headers });
  expect(answer.status(), await answer.text()).toBe(204);
}

/** Somebody calls: a case that staff enter for them. */
export async function enterCall(page: Page, token: string, language: string, text: string) {
  const list = async <T>(name: string) => (await body<{ items: T[] }>(await page.request.get(`/api/v1/${name}`, again))).items;
  const category = (await list<{ id: string; parent_id?: string }>('categories')).find((one) => one.parent_id);
  const [district] = await list<{ id: string }>('districts');
  const phone = `+9689${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const data = {
    kind: 'complaint',
    category_id: category?.id,
    description: text,
    place: { district_id: district.id, address: text },
    channel: 'call_centre',
    language,
    reporter: { name: 'سالم', phone },
  };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
  const made = await body<{ id: string; reference: string }>(await page.request.post('/api/v1/cases/entered', { data, headers }));
  return { ...made, phone };
}
