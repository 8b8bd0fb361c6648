// What everybody may read and what hardly ever changes: shown at once as it was last seen, renewed behind it.
const KEPT = 'majlis-reference';
const LISTS = ['/api/v1/municipality', '/api/v1/categories', '/api/v1/districts', '/api/v1/departments', '/api/v1/policies'];
// The municipality's own mark; its address tells the version.
const MARK = '/api/v1/municipality/mark';
const POLICY = /^\/api\/v1\/policies\/[\w-]+$/;

// Reporting needs these, even if it was never opened with a network.
export async function keepReference() {
  const cache = await caches.open(KEPT);
  // The next visit tries again; without them the portal still opens.
  await Promise.allSettled(LISTS.map((path) => cache.add(path)));
}

export function fromReference(event, { pathname, search }) {
  const { request } = event;
  if (pathname === MARK) return event.respondWith(unchanging(request));
  // Never an answer that was given to somebody: those carry a token.
  if (search || request.headers.has('Authorization') || !(LISTS.includes(pathname) || POLICY.test(pathname))) return;
  event.respondWith(answer(event, pathname));
}

async function unchanging({ url }) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(url, { ignoreVary: true });
  if (known) return known;
  const found = await fetch(url);
  if (found.ok) await cache.put(url, found.clone());
  return found;
}

async function answer(event, pathname) {
  const client = event.clientId && (await self.clients.get(event.clientId));
  // Staff change these in the console, and want to see what they did.
  if (client && new URL(client.url).pathname.startsWith('/console')) return fetch(event.request);
  const cache = await caches.open(KEPT);
  const known = await cache.match(pathname);
  const fresh = fetch(event.request).then(async (found) => {
    if (found.ok) await cache.put(pathname, found.clone());
    return found;
  });
  if (!known) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  return known;
}
