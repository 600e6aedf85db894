// The real server as a child process: its own port, its own data folder, its own end.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createTRPCClient, createWSClient, httpLink, splitLink, wsLink } from '@trpc/client'
import type { AppRouter } from '../server/http/root.router.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const guardedDriver = new URL('../server/db/guarded-driver.ts', import.meta.url).href

export interface ServerProcess {
  /** `http://127.0.0.1:port` */
  url: string
  /** As a power cut would: nothing of it may run to its end. */
  kill(): Promise<void>
  /** As an administrator would: in order, its database too. */
  stop(): Promise<void>
}

/**
 * `program`: the bundle that people start, or the source of it. `onLine`: what its log says once it listens. `options`: of the
 * command line; none serves the pages too, which need a build.
 */
export async function startServerProcess(
  dataDir: string,
  program = 'src/server/main.ts',
  variables: Record<string, string> = {},
  onLine: (line: string) => void = () => {},
  options: readonly string[] = ['--api-only'],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', guardedDriver, program, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      JOURNEYON_DATA_DIR: dataDir,
      LIVE_SOURCES: 'off',
      LOG_LEVEL: 'info',
      ...variables,
    },
  })
  const port = await readPort(child, onLine)
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return { url: `http://127.0.0.1:${port}`, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

/** The server says in its log where it is, once it listens. */
async function readPort({ stdout, stderr }: ChildProcess, onLine: (line: string) => void): Promise<number> {
  if (!stdout || !stderr) throw new Error('the server has no output')
  let complaint = ''
  stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const lines = createInterface({ input: stdout })
  return new Promise((resolve, reject) => {
    let port: string | undefined
    lines.on('line', (line) => {
      if (port) return onLine(line)
      port = /"port":(\d+)/.exec(line)?.[1]
      if (port) resolve(Number(port))
    })
    lines.once('close', () => reject(new Error(`the server did not start: ${complaint}`)))
  })
}

export function connectTo(url: string, token?: string) {
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const connectionParams = token ? { token } : null
  const socket = createWSClient({
    url: `${url.replace('http', 'ws')}/api/ws`,
    connectionParams,
    lazy: { enabled: true, closeMs: 0 },
  })
  const client = createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: wsLink({ client: socket }),
        false: httpLink({ url: `${url}/api/trpc`, headers }),
      }),
    ],
  })
  return { client, close: () => socket.close() }
}
