// Registers the service worker once the first page stands, and says when a newer version is ready: the program asks the
// person (`majlis.update` on the window), and `activateUpdate` opens it.
let waiting;

export function register() {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker
      .register('/sw.js', { updateViaCache: 'none' })
      .then(watch)
      // Some private windows refuse: the portal works as before, with a network.
      .catch(() => {});
  });
}

function watch(registration) {
  const look = (worker) => {
    if (!worker || !navigator.serviceWorker.controller) return;
    const ready = () => {
      if (worker.state !== 'installed') return;
      waiting = worker;
      dispatchEvent(new Event('majlis.update'));
    };
    worker.addEventListener('statechange', ready);
    ready();
  };
  look(registration.waiting ?? registration.installing);
  registration.addEventListener('updatefound', () => look(registration.installing));
}

globalThis.majlisUpdate = {
  ready: () => waiting !== undefined,
  // Only the tab in which the person asked opens anew: another may be in the midst of something.
  activate() {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting?.postMessage('majlis.activate');
  },
};
