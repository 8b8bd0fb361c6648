// Sends one report: once, however often it is tried and from wherever.
import { Refused, submit, tokenOf, uploadPhoto } from './server.js';
import { deletePhotos, readPhoto, saveReport, updateReport } from './store.js';

// The server throws away what nobody has claimed after 24 hours.
const CLAIMABLE = 23 * 60 * 60 * 1000;

// Ends with the report as sent or refused, or fails with `Later`.
export async function send(report) {
  const token = report.account ? await tokenOf(report.account) : undefined;
  try {
    await uploadPhotos(report, token);
    const receipt = await trySending(report, token);
    await deletePhotos(report.photos.map((photo) => photo.id));
    await saveReport({ ...report, state: 'sent', sent_at: Date.now(), receipt, problem: null, reason: null, draft: null, tried: [] });
  } catch (failed) {
    if (!(failed instanceof Refused)) throw failed;
    await updateReport({ ...report, state: 'refused', problem: failed.problem, reason: null });
  }
}

// Each is saved as soon as it has arrived: should we be stopped, it is not sent again.
async function uploadPhotos(report, token) {
  for (const photo of report.photos) {
    if (photo.claim && Date.now() - photo.claimed_at < CLAIMABLE) continue;
    // One that was sent as it was first chosen, and is not kept here, has its claim or nothing.
    const blob = await readPhoto(photo.id);
    if (!blob) continue;
    const uploaded = await uploadPhoto(blob, photo.id, token);
    photo.claim = uploaded.claim;
    photo.claimed_at = Date.now();
    await updateReport(report);
  }
}

async function trySending(report, token) {
  try {
    return await submit(report.key, await remember(report), report.language, token);
  } catch (failed) {
    if (!(failed instanceof Refused)) throw failed;
    const { code, errors = [] } = failed.problem;
    if (code === 'idempotency_key_reused') return earlier(report, token, failed);
    const gone = errors.filter(({ pointer, code }) => code === 'unknown' && pointer.startsWith('/attachments/'));
    if (gone.length === 0 || !(await forgetClaims(report, gone))) throw failed;
    await uploadPhotos(report, token);
    return submit(report.key, await remember(report), report.language, token);
  }
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
async function earlier(report, token, failed) {
  for (const text of report.tried.slice(0, -1).reverse()) {
    try {
      return await submit(report.key, text, report.language, token);
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
