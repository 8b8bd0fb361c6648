// A fresh municipality for the run: its own database, its own data, its own port.
import { once } from 'node:events';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { handOn, majlis, serve, type Installation } from '../support/majlis';
import { fromRoot } from '../support/root';
import { staffProfile } from '../support/staff';
import { createDatabase } from './database';

/** Enough for every page; pictures show as many as the demo has. */
const CASES = process.env.MAJLIS_SCREENSHOTS === '1' ? '400' : '60';
const READY_WITHIN = 30_000;

export default async function setUp(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'majlis-browser-'));
  const database = await createDatabase(data);
  const port = await freePort();
  const installation: Installation = {
    url: `http://localhost:${port}`,
    environment: {
      MAJLIS_LISTEN: `127.0.0.1:${port}`,
      MAJLIS_BASE_URL: `http://localhost:${port}`,
      MAJLIS_DATA: data,
      MAJLIS_DATABASE: database.url,
      // Hundreds of visits come from this one address.
      MAJLIS_LIMITS_SCALE: '1000',
      MAJLIS_LOG: 'warn',
    },
  };
  majlis(installation, ['seed', '--profile', profile(data), '--demo', CASES]);
  const log = join(data, 'server.log');
  const server = serve(installation, log);
  await ready(installation.url, server, log);
  handOn(installation);
  return async () => {
    await stop(server, log);
    await database.drop();
    rmSync(data, { recursive: true, force: true });
  };
}

/** The demo's profile with the tests' own staff. */
export function profile(data: string): string {
  for (const file of ['al-sahil.toml', 'al-sahil-cases.toml', 'al-sahil-districts.geojson']) {
    copyFileSync(fromRoot('crates/server/profiles', file), join(data, file));
  }
  const path = join(data, 'al-sahil.toml');
  appendFileSync(path, staffProfile());
  return path;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export async function ready(url: string, server: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + READY_WITHIN;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  server.kill('SIGKILL');
  throw new Error(`the server did not become ready:\n${readFileSync(log, 'utf8')}`);
}

/** Asked to end, the server ends well and has nothing to regret. */
export async function stop(server: ChildProcess, log: string): Promise<void> {
  const ended = server.exitCode === null ? once(server, 'exit') : Promise.resolve([server.exitCode]);
  server.kill('SIGTERM');
  const [code] = await ended;
  const said = readFileSync(log, 'utf8');
  if (code !== 0) throw new Error(`the server ended with ${code}:\n${said}`);
  if (/panicked| ERROR /.test(said)) throw new Error(`the server had errors:\n${said}`);
}
