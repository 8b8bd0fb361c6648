// The portal's service worker: what it does stands in modules of their own.
import './sw/pages.js';
import './sw/outbox.js';
import './sw/push.js';
