// Messages on the screen of this device. What it can do comes as a word: unsupported, denied, off, on.
const WORKER = '/sw.js';

export async function pushState() {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && Notification.permission === 'granted' ? 'on' : 'off';
}

// Gives what the server needs as JSON; fails with a word: denied, failed.
export async function subscribePush(key) {
  if ((await Notification.requestPermission()) !== 'granted') throw 'denied';
  try {
    await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
    const registration = await navigator.serviceWorker.ready;
    // One that was made for another key would be refused.
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const { endpoint, keys } = made.toJSON();
    return JSON.stringify({ endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } });
  } catch {
    throw 'failed';
  }
}

export async function unsubscribePush() {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}
