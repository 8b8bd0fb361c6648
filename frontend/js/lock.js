// One tab at a time: two tabs that renew the session at once would look like a stolen token.
export function locked(name, run) {
  return navigator.locks ? navigator.locks.request(name, run) : run();
}
