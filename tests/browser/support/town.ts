// A municipality of a test's own, whose clock the test moves: the server is started again with its clock ahead.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from '@playwright/test';
import { createDatabase, type Database } from '../setup/database';
import { freePort, profile, ready, stop } from '../setup/server';
import { watch } from './faults';
import { majlis, serve, type Installation } from './majlis';

const HOUR = 3_600_000;

export class Town {
  private server: ChildProcess | undefined;
  private ahead = 0;
  private readonly pages: { page: Page; faults: string[] }[] = [];

  private constructor(
    private readonly data: string,
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** Sets one up without cases. */
  static async found(): Promise<Town> {
    const data = mkdtempSync(join(tmpdir(), 'majlis-town-'));
    const database = await createDatabase(data);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const environment = {
      MAJLIS_LISTEN: `127.0.0.1:${port}`,
      MAJLIS_BASE_URL: url,
      MAJLIS_DATA: data,
      MAJLIS_DATABASE: database.url,
      MAJLIS_LIMITS_SCALE: '1000',
      MAJLIS_LOG: 'error',
    };
    majlis({ url, environment }, ['seed', '--profile', profile(data)]);
    return new Town(data, database, { url, environment });
  }

  /** Lets the clock stand so many hours after the test's beginning. Whatever came due meanwhile rings late. */
  async clockAhead(hours: number): Promise<void> {
    await this.rest();
    this.ahead = hours;
    const environment = { ...this.installation.environment, MAJLIS_CLOCK_AHEAD_HOURS: String(hours) };
    this.server = serve({ ...this.installation, environment }, this.log);
    await ready(this.installation.url, this.server, this.log);
  }

  /** Somebody with a browser of their own, whose clock is right. */
  async somebody(browser: Browser): Promise<Page> {
    const context = await browser.newContext({ baseURL: this.installation.url });
    const page = await context.newPage();
    await page.clock.setFixedTime(Date.now() + this.ahead * HOUR);
    this.pages.push({ page, faults: watch(page) });
    return page;
  }

  /** Everybody goes; gives what the browsers complained of. */
  async leave(): Promise<string[]> {
    const faults = this.pages.flatMap((one) => one.faults);
    for (const { page } of this.pages.splice(0)) await page.context().close();
    return faults;
  }

  async close(): Promise<void> {
    await this.leave();
    await this.rest();
    await this.database.drop();
    rmSync(this.data, { recursive: true, force: true });
  }

  private get log(): string {
    return join(this.data, 'server.log');
  }

  private async rest(): Promise<void> {
    if (this.server) await stop(this.server, this.log);
    this.server = undefined;
  }
}
