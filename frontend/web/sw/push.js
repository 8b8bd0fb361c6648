// Shows what the server pushes, and opens what it is about. A module of the service worker: `./sw.js` brings it in.
// The payload is `{ id, title, text, open, language }`; the message of one delivery is shown once, however often it comes.
self.addEventListener('push', (event) => {
  const message = read(event.data);
  if (!message) return;
  const shown = self.registration.showNotification(message.title, {
    body: message.text,
    tag: message.id,
    lang: message.language,
    dir: message.language === 'ar' ? 'rtl' : 'ltr',
    icon: '/icons/icon-192.png',
    data: { open: message.open },
  });
  event.waitUntil(shown);
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.open));
});

function read(data) {
  try {
    return data?.json();
  } catch {
    return undefined;
  }
}

// In a tab that is there, else in a new one. Only what is ours is opened.
async function open(address) {
  const url = new URL(address ?? '/', self.location.origin);
  if (url.origin !== self.location.origin) return;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url === url.href) ?? tabs.find((tab) => 'navigate' in tab && new URL(tab.url).pathname === url.pathname);
  if (there) {
    await there.focus();
    return;
  }
  await self.clients.openWindow(url.href);
}
