import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { Options } from './support/test';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

export default defineConfig<Options>({
  testDir: '.',
  globalSetup: './setup/server.ts',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // One journey is many pages and several people; one expectation is one answer of the server.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    timezoneId: 'Asia/Muscat',
    reducedMotion: 'reduce',
    // Requests that a service worker answers can't be watched; the journeys without a network allow it.
    serviceWorkers: 'block',
    colorScheme: 'light',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // The system's browser where there is one; else the one that `npx playwright install chromium` fetches.
      executablePath: process.env.CHROMIUM || (existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone-ar', testDir: './journeys', use: { language: 'ar', locale: 'ar-OM', viewport: PHONE, hasTouch: true } },
    { name: 'desktop-en', testDir: './journeys', use: { language: 'en', locale: 'en-GB', viewport: DESKTOP } },
    // One at a time and on its own (`cargo xtask lighthouse`): it measures the machine too.
    ...(process.env.MAJLIS_LIGHTHOUSE === '1' ? [{ name: 'lighthouse', testDir: './lighthouse', timeout: 300_000 }] : []),
    { name: 'pages', testDir: './pages', timeout: 300_000, use: { language: 'ar', locale: 'ar-OM', viewport: DESKTOP } },
  ],
});
