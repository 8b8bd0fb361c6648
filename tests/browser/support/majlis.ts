// The program under test and how it is started.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from './root';

const HANDED_ON = 'BROWSER_TESTS_SERVER';

/** What every command of one installation needs to know. */
export interface Installation {
  url: string;
  environment: Record<string, string>;
}

function binary(): string {
  return join(process.env.CARGO_TARGET_DIR ?? fromRoot('target'), 'debug/majlis');
}

function environment(installation: Installation): NodeJS.ProcessEnv {
  // The program refuses keys that it doesn't know, such as those of the tests.
  const others = Object.entries(process.env).filter(([key]) => !key.startsWith('MAJLIS_'));
  return { ...Object.fromEntries(others), ...installation.environment };
}

/** Runs a command to its end, with text to read. */
export function majlis(installation: Installation, args: string[], input = ''): void {
  const run = spawnSync(binary(), args, { cwd: fromRoot(), env: environment(installation), input, encoding: 'utf8' });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`majlis ${args.join(' ')} ended with ${run.status}:\n${run.stdout}${run.stderr}`);
}

/** Starts the server; what it says goes to a file. */
export function serve(installation: Installation, log: string): ChildProcess {
  const out = openSync(log, 'w');
  const child = spawn(binary(), ['serve'], { cwd: fromRoot(), env: environment(installation), stdio: ['ignore', out, out] });
  closeSync(out);
  return child;
}

/** Tests run in other processes than the set-up: this hands the installation on to them. */
export function handOn(installation: Installation): void {
  process.env[HANDED_ON] = JSON.stringify(installation);
}

export function installation(): Installation {
  const text = process.env[HANDED_ON];
  if (!text) throw new Error('no server was started');
  return JSON.parse(text) as Installation;
}
