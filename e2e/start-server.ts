// The product as people start it, on an empty data folder that goes away with it.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeFolderSync } from '../src/testing/remove-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'journeyon-e2e-'))
// The database runs as another user where we are root, and has to reach its files.
chmodSync(dataDir, 0o755)

const build = spawnSync(process.execPath, ['scripts/ensure-build.ts'], { cwd: root, stdio: 'inherit' })
if (build.status !== 0) process.exit(build.status ?? 1)

const server = spawn(process.execPath, ['dist/server/start.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    JOURNEYON_DATA_DIR: dataDir,
    LIVE_SOURCES: 'off',
    LOG_LEVEL: 'warn',
    TRUST_PROXY: 'on',
  },
})
server.once('exit', (code) => {
  removeFolderSync(dataDir)
  process.exit(code ?? 1)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
