import { defineConfig, devices } from '@playwright/test'
import { chromiumArguments, findChromium } from './e2e/chromium.ts'

const port = 3900
const browser = { launchOptions: { executablePath: findChromium(), args: chromiumArguments } }

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A journey that passes only sometimes is a finding: at a desk it fails at once. CI's machine is shared and may stall, so
  // there it is told as flaky and tried again.
  retries: process.env.CI ? 2 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { baseURL: `http://localhost:${port}`, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'first account', testMatch: 'first-account.setup.ts', use: browser },
    {
      name: 'desktop',
      dependencies: ['first account'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, ...browser },
    },
    {
      name: 'phone',
      dependencies: ['first account'],
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, ...browser },
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
