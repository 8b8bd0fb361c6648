// Lighthouse on its simulated phone (slow 4G, a quarter of the processor): `cargo xtask lighthouse` prints the scores.
// What doesn't depend on the machine must be whole; the performance does, so it is only told.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { expect, test } from '../support/test';

const WHOLE = ['accessibility', 'best-practices', 'seo'];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

for (const language of ['ar', 'en']) {
  for (const [name, path] of [['home', '/'], ['report', '/report']]) {
    test(`${name} in ${language}`, async ({ baseURL, launchOptions }) => {
      const port = await freePort();
      const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`] });
      const run = await lighthouse(`${baseURL}/${language}${path}`, { port, output: 'json', logLevel: 'error' });
      await browser.close();
      const { categories, audits } = run!.lhr;
      const score = (id: string) => Math.round((categories[id].score ?? 0) * 100);
      const metric = (id: string) => `${id} ${audits[id].displayValue}`;
      const timing = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
      console.log(`${name} ${language}: performance ${score('performance')} (${timing.map(metric).join(', ')})`);
      for (const id of WHOLE) {
        const missed = categories[id].auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1).map(({ id }) => id);
        console.log(`${name} ${language}: ${id} ${score(id)} ${missed.join(' ')}`);
        expect.soft(score(id), `${id} of ${name} in ${language}: ${missed}`).toBe(100);
      }
    });
  }
}
