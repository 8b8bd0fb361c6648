// Consultations on drafts, over the API.
import { expect, type APIResponse, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { again } from './again';

export interface Section {
  id?: string;
  number: string;
  heading: { ar: string; en?: string };
  text: { ar: string; en?: string };
}

interface Version {
  number: number;
  etag: string;
  sections: Required<Section>[];
}

async function body<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), `${answer.url()}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

const creating = (token: string) => ({ Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() });
const resting = (token: string, etag: string) => ({ Authorization: `Bearer ${token}`, 'If-Match': etag });

/** A consultation that is open, published without being looked at before: its id. */
export async function openConsultation(page: Page, token: string, title: string): Promise<string> {
  const both = (text: string) => ({ ar: text, en: text });
  const data = {
    kind: 'consultation',
    axis: 'consultation',
    title: both(title),
    summary: both('أين تقف العربات. Where carts may stand.'),
    body: both('نعتمدها بعد قراءة رأيكم. We adopt it after reading what you say.'),
    use_of_input: both('نرد على كل نقطة. We answer each point.'),
    means: ['support', 'comments'],
    review: 'after',
  };
  const draft = await body<{ id: string; etag: string }>(await page.request.post('/api/v1/subjects', { data, headers: creating(token) }));
  await body(await page.request.post(`/api/v1/subjects/${draft.id}/steps`, { data: { step: 'publish' }, headers: resting(token, draft.etag) }));
  return draft.id;
}

/** Begins a version: the first is empty, others are copies of the last. */
export async function beginVersion(page: Page, token: string, subject: string): Promise<Version> {
  return body<Version>(await page.request.post(`/api/v1/subjects/${subject}/versions`, { headers: creating(token) }));
}

/** Begins the first version, and publishes it. */
export async function publishVersion(page: Page, token: string, subject: string, sections: Section[]): Promise<Version> {
  const path = `/api/v1/subjects/${subject}/versions`;
  const begun = await beginVersion(page, token, subject);
  const saved = await body<Version>(await page.request.put(`${path}/${begun.number}`, { data: { sections }, headers: resting(token, begun.etag) }));
  const publish = { data: { step: 'publish' }, headers: resting(token, saved.etag) };
  return body<Version>(await page.request.post(`${path}/${begun.number}/steps`, publish));
}

/** Comments on a section; gives the comment's id. */
export async function sayOn(page: Page, token: string, subject: string, section: string, text: string): Promise<string> {
  const { items } = await body<{ items: { id: string; kind: string }[] }>(await page.request.get('/api/v1/policies', again));
  const data = { text, section_id: section, policy_id: items.find((one) => one.kind === 'participation')?.id };
  return (await body<{ id: string }>(await page.request.post(`/api/v1/subjects/${subject}/comments`, { data, headers: creating(token), ...again }))).id;
}
