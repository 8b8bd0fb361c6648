// The way to the server for what waits, from pages and from the service worker.
import { Later, Refused, problemOf } from './answer.js';
import { tokenOf } from './session.js';

const BASE = '/api/v1';
// A line that hangs must not hold the others up.
const PATIENCE = 90_000;

export async function call(path, { headers, patience = PATIENCE, ...options }) {
  const timeout = AbortSignal.timeout?.(patience);
  const sent = fetch(BASE + path, { method: 'POST', headers: { Accept: 'application/json', ...headers }, signal: timeout, ...options });
  const answer = await sent.catch(() => {
    throw new Later('network');
  });
  const text = await answer.text().catch(() => {
    throw new Later('network');
  });
  if (answer.ok) return JSON.parse(text);
  const problem = problemOf(text);
  const passing = answer.status >= 500 || answer.status === 408 || answer.status === 429 || !problem;
  if (passing) throw new Later('busy', Number(answer.headers.get('Retry-After')) || 0);
  // The session ended on the way: it is no fault of the report.
  if (answer.status === 401 && headers.Authorization) throw new Later('sign_in');
  throw new Refused(problem);
}

// Everybody may upload: it takes nobody's session.
export function uploadPhoto(blob, key) {
  return call('/attachments', { headers: { 'Content-Type': blob.type || 'image/jpeg', 'Idempotency-Key': key }, body: blob });
}

// In the name of the report's account, and of nobody for a guest's.
export async function submit({ key, language, account }, body) {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language, 'Idempotency-Key': key };
  if (!account) return call('/cases', { headers, body });
  const signed = (token) => call('/cases', { headers: { ...headers, Authorization: `Bearer ${token}` }, body });
  const token = await tokenOf(account);
  try {
    return await signed(token);
  } catch (failed) {
    if (!(failed instanceof Later) || failed.reason !== 'sign_in') throw failed;
    return signed(await tokenOf(account, token));
  }
}
