// The way to the server for what waits: pages and the service worker share it, so it keeps its own session.
const BASE = '/api/v1';
// A line that hangs must not hold the others up.
const PATIENCE = 90_000;

// The server did not answer, or asks to come back later: nothing is decided.
export class Later extends Error {
  constructor(reason, seconds = 0) {
    super(reason);
    this.reason = reason;
    this.seconds = seconds;
  }
}

// The server said no.
export class Refused extends Error {
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function locked(name, run) {
  return navigator.locks ? navigator.locks.request(name, run) : run();
}

async function call(path, { headers, ...options }) {
  const timeout = AbortSignal.timeout?.(PATIENCE);
  const sent = fetch(BASE + path, { method: 'POST', headers: { Accept: 'application/json', ...headers }, signal: timeout, ...options });
  const answer = await sent.catch(() => {
    throw new Later('network');
  });
  const text = await answer.text().catch(() => {
    throw new Later('network');
  });
  if (answer.ok) return JSON.parse(text);
  const problem = problemOf(text);
  // What stands in between answers without a problem of ours.
  const passing = answer.status >= 500 || answer.status === 408 || answer.status === 429 || !problem;
  if (passing) throw new Later('busy', Number(answer.headers.get('Retry-After')) || 0);
  // The session ended on the way: it is no fault of the report.
  if (answer.status === 401 && headers.Authorization) throw new Later('sign_in');
  throw new Refused(problem);
}

function problemOf(text) {
  try {
    const problem = JSON.parse(text);
    return typeof problem.code === 'string' ? problem : undefined;
  } catch {
    return undefined;
  }
}

// The token of an account, if its session still lives on this device: renewed by the cookie, one tab at a time.
export async function tokenOf(account) {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ staff: false });
  try {
    const tokens = await locked('majlis.session', () => call('/auth/refresh', { headers, body }));
    if (tokens.account.id === account) return tokens.access_token;
  } catch (failed) {
    if (failed instanceof Later) throw failed;
  }
  // Signed out, or somebody else is signed in: the report is not theirs.
  throw new Later('sign_in');
}

const signed = (token) => (token ? { Authorization: `Bearer ${token}` } : {});

export function uploadPhoto(blob, key, token) {
  const headers = { 'Content-Type': blob.type || 'image/jpeg', 'Idempotency-Key': key, ...signed(token) };
  return call('/attachments', { headers, body: blob });
}

export function submit(key, body, language, token) {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language, 'Idempotency-Key': key, ...signed(token) };
  return call('/cases', { headers, body });
}
