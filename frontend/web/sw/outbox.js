// Reports that wait are sent even when no page is open, where the browser can wake us (Background Sync).
import { SYNC, flush } from '../outbox.js';

self.addEventListener('sync', (event) => {
  if (event.tag !== SYNC) return;
  event.waitUntil(
    flush().then((left) => {
      // A failure makes the browser try again later.
      if (left > 0) throw new Error(`${left} still waiting`);
    }),
  );
});
