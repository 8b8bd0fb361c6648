// The portal opens without a network, and a new version comes when the person says so.
import { fromReference, keepReference } from './reference.js';
import { dropOldShells, fromShell, keepShell, pageOf } from './shell.js';

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepShell(), keepReference()]));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldShells().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  // The person has asked for the new version.
  if (event.data === 'majlis.activate') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') return pageOf(event, address);
  fromShell(event, address) || fromReference(event, address);
});
