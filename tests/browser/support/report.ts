// Writing a report in the portal's form, as far as a journey needs it.
import { expect, type Page } from '@playwright/test';
import type { Language, Say } from './texts';

interface Words {
  search: string;
  category: string;
  address: string;
  text: string;
}

export const LAMP: Record<Language, Words> = {
  ar: { search: 'لمبة', category: 'مصباح أو عمود مطفأ', address: 'شارع السلام، سكة 214', text: 'كتبت هذا البلاغ من دون اتصال.' },
  en: { search: 'bulb', category: 'Street light out', address: 'Al Salam Street, way 214', text: 'I wrote this report without a network.' },
};
export const COMPLAINT = { kind: 'complaint' };

export async function expectTitle(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** The first three steps, with a pointer. */
export async function tell(page: Page, portal: Say, words: Words): Promise<void> {
  await page.getByRole('searchbox', { name: portal('category-search') }).fill(words.search);
  await page.getByRole('radio', { name: words.category }).check();
  await page.getByRole('button', { name: portal('report-next-place') }).click();
  await page.getByRole('textbox', { name: portal('place-address') }).fill(words.address);
  await page.getByRole('button', { name: portal('report-next-details') }).click();
  await expectTitle(page, portal('report-details-title', COMPLAINT));
  await page.getByRole('textbox', { name: portal('report-description', COMPLAINT) }).fill(words.text);
}

/** On from the details; where the town has similar reports, they are shown first. */
export async function toReview(page: Page, portal: Say): Promise<void> {
  await page.getByRole('button', { name: portal('report-next-similar') }).click();
  const different = page.getByRole('button', { name: portal('similar-different') });
  const review = page.getByRole('heading', { level: 1, name: portal('report-review-title') });
  await expect(page.getByRole('button', { name: portal('similar-join') }).first().or(review)).toBeVisible();
  if (await different.isVisible()) await different.click();
  await expectTitle(page, portal('report-review-title'));
}

/** What the server says no with. */
export function refusal(status: number, code: string, errors: { pointer: string; code: string }[] = []) {
  const problem = { type: `urn:majlis:problem:${code}`, title: code, status, code, errors };
  return { status, contentType: 'application/problem+json', json: problem };
}

/** How many cases are an account's own. */
export async function ownCases(page: Page, token: string): Promise<number> {
  const answer = await page.request.get('/api/v1/account/cases', { headers: { Authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

/** Leaves the device as somebody who closes the browser and forgets to come back: no session, and everything else as it is. */
export async function leaveDevice(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.removeItem('majlis.signed-in'));
}
