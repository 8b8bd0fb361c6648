// The built portal, kept as one version: its pages, program, texts, styles and fonts belong together.
// `BUILD` and `FILES` are filled in by the build (`worker.js`).
const SHELL = 'majlis-shell-';
const KEPT = SHELL + BUILD;
// An address whose document comes without a heading of its own: it is shown for every address.
const page = (language) => `/${language}/more`;
const PAGES = ['ar', 'en'].map(page);

export async function keepShell() {
  const cache = await caches.open(KEPT);
  // Hashed names are in the browser's own cache already; what has no hash must not come from there.
  const fresh = (path) => (path.startsWith('/assets/') ? path : new Request(path, { cache: 'reload' }));
  await cache.addAll([...PAGES, ...FILES].map(fresh));
}

// The version before this one stays: a tab may still be running it.
export async function dropOldShells() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(SHELL) && name !== KEPT);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
}

// A page of the portal, whichever it is: all of them are the same document. The console and the documentation need the network.
export function pageOf(event, { pathname }) {
  const language = /^\/(ar|en)(\/|$)/.exec(pathname)?.[1] ?? (pathname === '/' ? 'ar' : undefined);
  if (!language) return;
  event.respondWith(
    caches.open(KEPT).then(async (cache) => {
      const known = await cache.match(page(language));
      if (!known) return fetch(event.request);
      event.waitUntil(renew(cache, page(language)));
      return known;
    }),
  );
}

// The server may have been set up anew (map tiles, colours); a document of another build waits for its own worker.
async function renew(cache, path) {
  const answer = await fetch(path, { cache: 'no-cache' }).catch(() => undefined);
  if (!answer?.ok) return;
  const named = (await answer.clone().text()).match(/\/assets\/[\w.-]+\.(js|css|wasm)\b/g) ?? [];
  if (named.length > 0 && named.every((name) => FILES.includes(name))) await cache.put(path, answer);
}

// True when it answers.
export function fromShell(event, { pathname }) {
  if (!pathname.startsWith('/assets/') && !FILES.includes(pathname)) return false;
  event.respondWith(caches.match(event.request, { ignoreVary: true }).then((known) => known ?? fetch(event.request)));
  return true;
}
