// Sends one report: once, however often it is tried and from wherever.
import { Refused, withoutPhotos } from './answer.js';
import { submit, uploadPhoto } from './server.js';
import { deletePhotos, readPhoto, saveReport, updateReport } from './store.js';

// The server throws away what nobody has claimed after 24 hours.
const CLAIMABLE = 23 * 60 * 60 * 1000;

// Ends with the report as sent or refused, or fails with `Later`.
export async function send(report) {
  try {
    await uploadPhotos(report);
    const receipt = await trySending(report);
    await deletePhotos(report.photos.map((photo) => photo.id));
    // Begun as a guest and arrived so: it is no account's.
    const account = receipt.secret ? null : report.account;
    const done = { state: 'sent', sent_at: Date.now(), problem: null, reason: null, draft: null, tried: [] };
    await saveReport({ ...report, ...done, account, receipt });
  } catch (failed) {
    if (!(failed instanceof Refused)) throw failed;
    await updateReport({ ...report, state: 'refused', problem: failed.problem, reason: null });
  }
}

// Each is saved as soon as it has arrived: should we be stopped, it is not sent again.
async function uploadPhotos(report) {
  const missing = [];
  for (const [at, photo] of report.photos.entries()) {
    if (photo.claim && Date.now() - photo.claimed_at < CLAIMABLE) continue;
    const blob = await readPhoto(photo.id);
    if (blob) {
      const uploaded = await uploadPhoto(blob, photo.id);
      photo.claim = uploaded.claim;
      photo.claimed_at = Date.now();
      await updateReport(report);
    } else if (!photo.claim) {
      missing.push(at);
    }
  }
  if (missing.length > 0) throw withoutPhotos(missing);
}

async function trySending(report) {
  try {
    return await submitNow(report);
  } catch (failed) {
    if (!(failed instanceof Refused)) throw failed;
    const { code, errors = [] } = failed.problem;
    if (code === 'idempotency_key_reused') return earlier(report, failed);
    const gone = errors.filter(({ pointer, code }) => code === 'unknown' && pointer.startsWith('/attachments/'));
    if (gone.length === 0 || !(await forgetClaims(report, gone))) throw failed;
    await uploadPhotos(report);
    return submitNow(report);
  }
}

async function submitNow(report) {
  const text = await remember(report);
  return kept(await submit(report, text), text);
}

// Of a receipt only what leads to the case. A guest's needs its secret; an account opens its own without one.
function kept({ id, reference, secret }, text) {
  return { id, reference, secret: JSON.parse(text).reporter ? secret : null };
}

// What is sent, kept before it is sent: should no answer come, this may have arrived all the same.
async function remember(report) {
  const attachments = report.photos.map((photo) => photo.claim).filter(Boolean);
  const text = JSON.stringify({ ...report.body, attachments });
  if (report.tried.at(-1) !== text) {
    report.tried = [...report.tried, text].slice(-6);
    await updateReport(report);
  }
  return text;
}

// The server knows the key with other words: an earlier try has arrived. Its receipt is fetched, and there is one case.
async function earlier(report, failed) {
  for (const text of report.tried.slice(0, -1).reverse()) {
    try {
      return kept(await submit(report, text), text);
    } catch (other) {
      if (!(other instanceof Refused)) throw other;
    }
  }
  throw failed;
}

// The server no longer has these photos; true when each is still here to be sent again.
async function forgetClaims(report, gone) {
  const claimed = report.photos.filter((photo) => photo.claim);
  const lost = gone.map(({ pointer }) => claimed[Number(pointer.split('/')[2])]);
  const here = await Promise.all(lost.map((photo) => photo && readPhoto(photo.id)));
  if (!here.every(Boolean)) return false;
  for (const photo of lost) photo.claim = null;
  return true;
}
