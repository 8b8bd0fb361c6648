// Subjects and what is said on them, over the API.
import { expect, type APIResponse, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { again } from './again';

async function body<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), `${answer.url()}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A round of ideas that is open, reviewed before publication: its id. */
export async function openRound(page: Page, token: string, title: string): Promise<string> {
  const both = (text: string) => ({ ar: text, en: text });
  const data = {
    kind: 'idea_round',
    axis: 'cooperation',
    title: both(title),
    summary: both('حدائق أحيائنا. Parks of our districts.'),
    body: both('نجدد **ثلاث حدائق**. We renew **three parks**.'),
    use_of_input: both('ندرسها ونرد عليها. We study and answer them.'),
    means: ['ideas', 'support', 'comments'],
  };
  const headers = { Authorization: `Bearer ${token}` };
  const made = await page.request.post('/api/v1/subjects', { data, headers: { ...headers, 'Idempotency-Key': randomUUID() } });
  const draft = await body<{ id: string; etag: string }>(made);
  const step = { data: { step: 'publish' }, headers: { ...headers, 'If-Match': draft.etag } };
  await body(await page.request.post(`/api/v1/subjects/${draft.id}/steps`, step));
  return draft.id;
}

/** Proposes an idea; gives its id. */
export async function propose(page: Page, token: string, subject: string, title: string, text: string): Promise<string> {
  const { items } = await body<{ items: { id: string; kind: string }[] }>(await page.request.get('/api/v1/policies', again));
  const data = { title, text, policy_id: items.find((one) => one.kind === 'participation')?.id };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
  return (await body<{ id: string }>(await page.request.post(`/api/v1/subjects/${subject}/ideas`, { data, headers, ...again }))).id;
}
