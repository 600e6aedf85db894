import { defineConfig, devices } from '@playwright/test'
import { chromiumArguments, findChromium } from './e2e/chromium.ts'

/** Another one lets two runs on one machine go side by side. */
const port = Number(process.env.E2E_PORT ?? 3900)
const browser = { launchOptions: { executablePath: findChromium(), args: chromiumArguments } }

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A journey that passes only sometimes is a finding: it fails at once, everywhere.
  retries: 0,
  // Only how long a failure takes: what is waited for is always something that can be seen.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    contextOptions: { reducedMotion: 'reduce' },
    // Requests that a worker answers pass by the routes that journeys set up; the one about it lets it run.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}`,
    // Traces cost a quarter of the run: `E2E_TRACE=1` keeps those of failures.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'first account', testMatch: 'first-account.setup.ts', use: browser },
    {
      name: 'desktop',
      // What is the same on both devices is tried on one, which its tag names.
      grepInvert: /@phone/,
      dependencies: ['first account'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, ...browser },
    },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      dependencies: ['first account'],
      // Maps are drawn by the processor here: as few pixels as will do.
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, ...browser },
    },
  ],
  webServer: {
    command: 'node e2e/start-server.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/readyz`,
    // The pages may have to be built first.
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
