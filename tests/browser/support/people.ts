// Signing in without the pages, for tests that are about something else.
import { expect, type APIResponse, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { again } from './again';
import { codeFor } from './messages';
import type { Picture } from './photos';
import { member, type Member, type Role } from './staff';
import type { Language } from './texts';

/** An address that nobody else in the run has. */
export function newEmail(who = 'resident'): string {
  return `${who}-${randomUUID()}@tests.example`;
}

interface DemoSignIn {
  email: string;
  password: string;
  code: string;
}

async function body<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), `${answer.url()}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Makes the page that of a resident who is signed in; gives the access token. One address gets one code a minute. */
export async function signInResident(page: Page, address: string, language: Language): Promise<string> {
  const data = { kind: address.includes('@') ? 'email' : 'phone', address, language };
  const { id } = await body<{ id: string }>(await page.request.post('/api/v1/auth/codes', { data, ...again }));
  const code = await codeFor(page.request, address);
  const session = await page.request.post('/api/v1/auth/sessions', { data: { code_request_id: id, code } });
  const { access_token } = await body<{ access_token: string }>(session);
  await remember(page, 'majlis.signed-in');
  return access_token;
}

/** Makes the page that of one of the tests' own staff; gives who it is and the access token. */
export async function signInStaff(page: Page, role: Role, desk: string): Promise<Member & { token: string }> {
  const who = member(role, desk);
  return { ...who, token: await signInByAddress(page, who.email) };
}

/** Makes the page that of a member of staff; gives the access token. */
export async function signInByAddress(page: Page, email: string): Promise<string> {
  const { items } = await body<{ items: DemoSignIn[] }>(await page.request.get('/api/v1/demo/sign-ins', again));
  const found = items.find((one) => one.email === email);
  const data = { email, password: found?.password, code: found?.code };
  const answer = await body<{ outcome: string; access_token: string }>(await page.request.post('/api/v1/auth/staff-sessions', { data }));
  expect(answer.outcome).toBe('signed_in');
  await remember(page, 'majlis.staff-signed-in');
  return answer.access_token;
}

/** The pages look for a session only where there has been one. */
async function remember(page: Page, key: string): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate((key) => localStorage.setItem(key, '1'), key);
}

export interface Receipt {
  id: string;
  reference: string;
  secret: string;
}

/** Sends a case about street lighting: by the one whose token is given, or by a guest; at a point and with photos, if given. */
export async function sendCase(
  page: Page,
  language: Language,
  description: string,
  who: { token: string } | { email: string },
  point?: { latitude: number; longitude: number },
  photos: Picture[] = [],
): Promise<Receipt> {
  const list = async <T>(path: string) => (await body<{ items: T[] }>(await page.request.get(`/api/v1/${path}`, again))).items;
  const category = (await list<{ id: string; code: string }>('categories')).find((one) => one.code === 'lamp_out');
  const [district] = await list<{ id: string }>('districts');
  const policy = (await list<{ id: string; kind: string }>('policies')).find((one) => one.kind === 'participation');
  const data = {
    kind: 'complaint',
    category_id: category?.id,
    description,
    place: { district_id: district.id, address: 'شارع السلام', ...point },
    policy_id: policy?.id,
    attachments: await Promise.all(photos.map((photo) => claimOf(page, photo))),
    reporter: 'email' in who ? { email: who.email } : undefined,
    language,
  };
  const headers = { 'Idempotency-Key': randomUUID(), ...('token' in who ? { Authorization: `Bearer ${who.token}` } : {}) };
  return body<Receipt>(await page.request.post('/api/v1/cases', { data, headers, ...again }));
}

/** Uploads a photo; gives what names it in a report. */
async function claimOf(page: Page, { mimeType, buffer }: Picture): Promise<string> {
  const answer = await page.request.post('/api/v1/attachments', { data: buffer, headers: { 'Content-Type': mimeType } });
  return (await body<{ claim: string }>(answer)).claim;
}

/** Does something to a case that rests on its version, as staff do by the API. */
export async function actOn(page: Page, token: string, id: string, action: string, data: object): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const { etag } = await body<{ etag: string }>(await page.request.get(`/api/v1/cases/${id}`, { headers, ...again }));
  await body(await page.request.post(`/api/v1/cases/${id}/${action}`, { data, headers: { ...headers, 'If-Match': etag } }));
}

/** The id of something in a public list, by its code. */
export async function idOf(page: Page, list: 'departments' | 'categories', code: string): Promise<string> {
  const { items } = await body<{ items: { id: string; code: string }[] }>(await page.request.get(`/api/v1/${list}`, again));
  return items.find((one) => one.code === code)!.id;
}

/** The district in which the tests' cases lie. */
export async function firstDistrict(page: Page, language: Language): Promise<string> {
  const { items } = await body<{ items: { name: Record<Language, string> }[] }>(await page.request.get('/api/v1/districts', again));
  return items[0].name[language];
}
