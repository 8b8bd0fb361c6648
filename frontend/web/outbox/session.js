// In whose name something is sent.
import { Later, Refused } from './answer.js';
import { call } from './server.js';

// An answer that was lost is asked for again at once: the server takes a used refresh token for half a minute more. At the
// next try, minutes later, it would look stolen, and the session would end.
const RENEWAL_PATIENCE = 8_000;
const RENEWAL_TRIES = 3;

export function locked(name, run) {
  return navigator.locks ? navigator.locks.request(name, run) : run();
}

// In a page the program signs: it knows who is here, and renews the session when it has to.
let program;
export const signBy = (run) => {
  program = run;
};

// The token of an account, if it is signed in on this device. `refused` is one that the server no longer takes.
export async function tokenOf(account, refused) {
  const token = await (program ? byProgram(account, refused) : byCookie(account, refused));
  // Signed out, or somebody else is signed in: the report is not theirs.
  if (!token) throw new Later('sign_in');
  return token;
}

function byProgram(account, refused) {
  return program(account, refused).catch(() => {
    throw new Later('network');
  });
}

// The service worker has nobody to ask. What the cookie gave it is used as long as it lasts.
let held;
async function byCookie(account, refused) {
  const lasts = held && held.until > Date.now() && held.access_token !== refused;
  if (!lasts) held = await locked('majlis.session', renewed);
  return held?.account.id === account ? held.access_token : undefined;
}

async function renewed() {
  const options = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ staff: false }), patience: RENEWAL_PATIENCE };
  for (let left = RENEWAL_TRIES; ; left -= 1) {
    try {
      const tokens = await call('/auth/refresh', options);
      return { ...tokens, until: Date.now() + tokens.expires_in * 1000 };
    } catch (failed) {
      if (failed instanceof Refused) return undefined;
      if (left === 1 || failed.reason !== 'network') throw failed;
    }
  }
}
