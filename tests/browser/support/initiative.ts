// Initiatives and what they need, over the API.
import { expect, type APIResponse, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { again } from './again';
import type { Language } from './texts';

/** The name of a kind in the municipality's profile: 500 signatures, two co-sponsors. */
export const SERVICE = { ar: 'خدمة عامة', en: 'Public service' };

async function body<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), `${answer.url()}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

interface Initiative {
  id: string;
  state: string;
  etag: string;
  invitation?: string;
  support: { online: number; elsewhere: number; total: number };
}

/** As its reader sees it. */
export async function initiative(page: Page, token: string, id: string): Promise<Initiative> {
  const headers = { Authorization: `Bearer ${token}` };
  return body<Initiative>(await page.request.get(`/api/v1/initiatives/${id}`, { headers, ...again }));
}

/** Begins one of the kind `SERVICE` for the whole municipality; personal data in it only where the sponsor means it. */
export async function begin(page: Page, token: string, language: Language, title: string, text: string, meant = false): Promise<Initiative> {
  const list = async <T>(name: string) => (await body<{ items: T[] }>(await page.request.get(`/api/v1/${name}`, again))).items;
  const kind = (await list<{ id: string; code: string }>('initiative-kinds')).find((one) => one.code === 'public_service');
  const policy = (await list<{ id: string; kind: string }>('policies')).find((one) => one.kind === 'participation');
  const data = { kind_id: kind?.id, language, title, text, policy_id: policy?.id, personal_data_checked: meant };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
  return body<Initiative>(await page.request.post('/api/v1/initiatives', { data, headers, ...again }));
}

/** Writes its text anew, over its version as it is. */
export async function reword(page: Page, token: string, id: string, text: string): Promise<void> {
  const { etag } = await initiative(page, token, id);
  const headers = { Authorization: `Bearer ${token}`, 'If-Match': etag };
  await body(await page.request.patch(`/api/v1/initiatives/${id}`, { data: { text }, headers }));
}

/** Takes it a step on, over its version as it is. */
export async function step(page: Page, token: string, id: string, act: 'submit' | 'accept'): Promise<void> {
  const { etag } = await initiative(page, token, id);
  const headers = { Authorization: `Bearer ${token}`, 'If-Match': etag };
  await body(await page.request.post(`/api/v1/initiatives/${id}/${act}`, { data: {}, headers }));
}

/** Enters what was gathered on paper. */
export async function onPaper(page: Page, token: string, id: string, count: number): Promise<void> {
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
  const data = { count, channel: 'paper', gathered_on: new Date().toISOString().slice(0, 10), evidence: '118/2026' };
  await body(await page.request.post(`/api/v1/initiatives/${id}/elsewhere`, { data, headers, ...again }));
}

/** Accepts the sponsor's link. */
export async function standFor(page: Page, token: string, id: string, secret: string): Promise<void> {
  const auth = { Authorization: `Bearer ${token}` };
  const read = await page.request.post(`/api/v1/initiatives/${id}/invitation`, { data: { secret }, headers: auth, ...again });
  const headers = { ...auth, 'If-Match': (await body<{ etag: string }>(read)).etag };
  const data = { secret, age_confirmed: true };
  await body(await page.request.put(`/api/v1/initiatives/${id}/cosponsorship`, { data, headers }));
}

/** Tells the account what somebody is called. */
export async function named(page: Page, token: string, name: string): Promise<void> {
  const auth = { Authorization: `Bearer ${token}` };
  const { etag } = await body<{ etag: string }>(await page.request.get('/api/v1/account', { headers: auth, ...again }));
  await body(await page.request.patch('/api/v1/account', { data: { name }, headers: { ...auth, 'If-Match': etag } }));
}

/** Signs, without a name unless told. */
export async function sign(page: Page, token: string, id: string, name: 'anonymous' | 'name' = 'anonymous'): Promise<Initiative> {
  const headers = { Authorization: `Bearer ${token}` };
  const data = { public_name: name, age_confirmed: true };
  return body<Initiative>(await page.request.put(`/api/v1/initiatives/${id}/signature`, { data, headers }));
}
