// App processes on one data folder, each with a port of its own that it has again after every restart.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startServerProcess } from '../../src/testing/server-process.ts'
import { bundleServer } from '../bundle-server.ts'
import { freePort } from '../services/free-port.ts'

export interface Replica {
  url: string
  kill(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
}

export async function startReplicas(
  count: number,
  dataDir: string,
  variables: Record<string, string>,
  onLine: (line: string) => void,
): Promise<Replica[]> {
  const bundle = fileURLToPath(new URL('../../dist/server-of-chaos', import.meta.url))
  await bundleServer(bundle)
  const program = join(bundle, 'start.mjs')
  const replicas: Replica[] = []
  for (let each = 0; each < count; each += 1) {
    const port = String(await freePort())
    const start = () => startServerProcess(dataDir, program, { ...variables, PORT: port }, onLine)
    let running = await start()
    replicas.push({
      url: running.url,
      kill: () => running.kill(),
      stop: () => running.stop(),
      async start() {
        running = await start()
      },
    })
  }
  return replicas
}

/** Milliseconds until all of them are ready. */
export async function untilReady(replicas: readonly Replica[], mostMs = 60_000): Promise<number> {
  const started = performance.now()
  for (const { url } of replicas) {
    while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
      if (performance.now() - started > mostMs) throw new Error(`${url} is not ready after ${mostMs} ms`)
      await pause(100)
    }
  }
  return Math.round(performance.now() - started)
}
