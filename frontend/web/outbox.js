// The outbox: reports that were written without a network, kept on the device and sent once when it is back.
// Pages (`src/outbox.rs`) and the service worker use it; one of them sends at a time.
import { Later } from './outbox/answer.js';
import { send } from './outbox/send.js';
import { locked, signBy } from './outbox/session.js';
import { allReports, deletePhotos, deleteReport, onChange, readPhoto, readReport, savePhoto, saveReport, sweepPhotos, updateReport } from './outbox/store.js';

export const SYNC = 'majlis-outbox';
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 5 * 60_000;
// A receipt that was never looked at.
const SENT_KEPT = 30 * 24 * 60 * 60 * 1000;

// Sends what waits; gives how many still do. `now` doesn't wait for the next try's time.
export function flush(now = true) {
  return locked('majlis.outbox', async () => {
    for (const { key, state, sent_at } of await allReports()) {
      if (state === 'sent' && Date.now() - sent_at > SENT_KEPT) await deleteReport(key);
      // Read anew: another tab may have sent it or thrown it away since.
      const report = await readReport(key);
      if (report?.state !== 'waiting' || (!now && report.next_at > Date.now())) continue;
      if (!(await attempt(report))) break;
    }
    return (await allReports()).filter(({ state }) => state === 'waiting').length;
  });
}

// False when the others needn't be tried either.
async function attempt(report) {
  try {
    await send(report);
    return true;
  } catch (failed) {
    const tries = report.tries + 1;
    const reason = failed instanceof Later ? failed.reason : 'busy';
    const pause = Math.max(Math.min(FIRST_PAUSE * 2 ** report.tries, LONGEST_PAUSE), (failed.seconds ?? 0) * 1000);
    await updateReport({ ...report, tries, reason, next_at: Date.now() + pause });
    return reason === 'sign_in';
  }
}

// Once per page: tries at once, when the network is back, when the page is looked at again, and after growing pauses.
// `sign` gives the token of an account, or none where it is not signed in here.
export function start(sign) {
  signBy(sign);
  let timer;
  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      run(false);
    }, pause);
  };
  const run = async (now) => {
    const left = await flush(now).catch(() => 0);
    if (left > 0) later(await untilNext());
  };
  addEventListener('online', () => run(true));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && run(false));
  // Another tab has put something here, or this one.
  onChange(() => timer ?? later(FIRST_PAUSE));
  run(true).then(() => sweepPhotos().catch(() => {}));
}

async function untilNext() {
  const times = (await allReports()).filter(({ state }) => state === 'waiting').map(({ next_at }) => next_at);
  return Math.max(1000, Math.min(...times) - Date.now());
}

// Keeps a report until it is sent. One that has been sent already stays sent.
export async function put(text) {
  const report = JSON.parse(text);
  const save = async () => {
    const known = await readReport(report.key);
    if (known?.state === 'sent') return;
    const tried = [...(known?.tried ?? []), ...report.tried];
    await saveReport({ ...report, tried, at: Date.now(), state: 'waiting', tries: 0, next_at: 0, reason: null, problem: null, receipt: null });
  };
  // One that is new here need not wait for what is being sent.
  await ((await readReport(report.key)) ? locked('majlis.outbox', save) : save());
  // Not waited for: it answers only where a worker is registered.
  navigator.serviceWorker?.ready.then((ready) => ready.sync?.register(SYNC)).catch(() => {});
}

// Each report as a text of its own, and its problem again: the program reads what it knows of them.
export async function list() {
  const all = await allReports().catch(() => []);
  return JSON.stringify(all.map((report) => JSON.stringify({ ...report, problem: report.problem && JSON.stringify(report.problem) })));
}

// Takes a report out, its photos too unless a draft needs them.
export async function forget(key, keepPhotos) {
  const report = await readReport(key);
  await deleteReport(key);
  if (report && !keepPhotos) await deletePhotos(report.photos.map((photo) => photo.id));
}

// The program has put the secret of a guest's case where the others are, and where the person can have them forgotten.
export async function secretTaken(key) {
  const report = await readReport(key);
  if (report?.receipt) await updateReport({ ...report, receipt: { ...report.receipt, secret: null } });
}

export const watch = (run) => onChange(run);
export const keepPhoto = (id, blob) => savePhoto(id, blob);
export const keptPhoto = (id) => readPhoto(id);

// The same photo may be in a report that another tab has put here.
export async function dropPhoto(id) {
  const needed = (await allReports()).some(({ state, photos }) => state !== 'sent' && photos.some((photo) => photo.id === id));
  if (!needed) await deletePhotos([id]);
}
