// A server of one journey, for configurations that the shared one does not have.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeFolder } from '../src/testing/remove-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface OwnServer {
  url: string
  stop(): Promise<void>
}

/** Everything is built already: the shared server has waited for that. */
export async function startOwnServer(settings: Record<string, string>): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-e2e-own-'))
  // The database runs as another user where we are root, and has to reach its files.
  await chmod(dataDir, 0o755)
  const child = spawn(process.execPath, ['dist/server/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      JOURNEYON_DATA_DIR: dataDir,
      LIVE_SOURCES: 'off',
      LOG_LEVEL: 'info',
      TRUST_PROXY: 'on',
      ...settings,
    },
  })
  const ended = once(child, 'exit')
  const port = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /"port":(\d+)/.exec(text)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}\n${text}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await removeFolder(dataDir)
    },
  }
}
