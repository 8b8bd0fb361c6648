// What waits on this device: reports in one store, the photos of drafts and reports in another.
import { createStore, del, entries, get, set, update, values } from 'idb-keyval';

let opened;
// Opened at the first need: some private windows refuse.
const stores = () => (opened ??= { reports: createStore('majlis-reports', 'reports'), photos: createStore('majlis-photos', 'photos') });

const DAY = 24 * 60 * 60 * 1000;
// Drafts live for 30 days; a photo that outlives its draft goes soon after.
const PHOTO_KEPT = 40 * DAY;

export const readReport = (key) => get(key, stores().reports);

export async function allReports() {
  const all = await values(stores().reports);
  return all.filter(Boolean).sort((one, other) => other.at - one.at);
}

export async function saveReport(report) {
  await set(report.key, report, stores().reports);
  tell();
}

// While it is being sent: one that was thrown away meanwhile stays away.
export async function updateReport(report) {
  await update(report.key, (known) => known && report, stores().reports);
  tell();
}

export async function deleteReport(key) {
  await del(key, stores().reports);
  tell();
}

export const savePhoto = (id, blob) => set(id, { blob, at: Date.now() }, stores().photos);
export const readPhoto = async (id) => (await get(id, stores().photos))?.blob;
export const deletePhotos = (ids) => Promise.all(ids.map((id) => del(id, stores().photos)));

// Photos of drafts that are long gone.
export async function sweepPhotos() {
  const needed = new Set((await allReports()).flatMap((report) => report.photos.map((photo) => photo.id)));
  const old = (await entries(stores().photos)).filter(([id, { at }]) => !needed.has(id) && Date.now() - at > PHOTO_KEPT);
  await deletePhotos(old.map(([id]) => id));
}

const CHANNEL = 'majlis.outbox';

// Every tab hears of a change, this one too.
function tell() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

export function onChange(run) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => run();
  return () => channel.close();
}
