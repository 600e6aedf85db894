import { defineConfig } from 'vitest/config'

// Nothing of ours keeps state in its modules, so files share workers and load what they import once; a test file that
// leaves something behind is a finding. Only the server's files need a database: one server for all, a clone per file.
export default defineConfig(({ mode }) => ({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts', 'packages/*/*.test.ts'],
          exclude: ['src/server/**'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/server/**/*.test.ts'],
          globalSetup: ['src/testing/database-server.ts', 'src/testing/outside-services.ts'],
          isolate: false,
        },
      },
    ],
    // `--mode thorough` tries every case of the property tests.
    env: { TEST_THOROUGH: mode === 'thorough' ? '1' : '' },
    // Node runs our TypeScript as it is: a sixth of the processor's time went into transforming it once more.
    experimental: { viteModuleRunner: false },
    execArgv: ['--import', new URL('src/server/db/guarded-driver.ts', import.meta.url).href],
    setupFiles: ['src/testing/strict-console.ts'],
    // Only how long a failure takes: what is waited for is always a condition.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
}))
