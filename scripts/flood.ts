// Floods a real server over sockets and HTTP, without an account, and watches that its probe answers within half a second all
// the while and that the server stops on SIGTERM, whatever is connected. `npm run test:flood`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { startServerProcess } from '../src/testing/server-process.ts'

const seconds = 10
const maxReadyMs = 500
/** The grace of a stop and what its steps may take besides. */
const maxStopMs = 20_000

const say = (line: string) => process.stdout.write(`${line}\n`)
const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-flood-'))
await chmod(dataDir, 0o755)
const server = await startServerProcess(dataDir)

async function probeWhile(isOn: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (isOn()) {
    const started = performance.now()
    const answer = await fetch(`${server.url}/readyz`).catch(() => null)
    times.push(answer?.status === 200 ? performance.now() - started : Number.POSITIVE_INFINITY)
    await pause(50)
  }
  return times.toSorted((a, b) => a - b)
}

/** In a process of its own: who floods is too busy to look at a clock. */
async function floodFor(amount: number): Promise<number[]> {
  const program = fileURLToPath(new URL('./flood-load.ts', import.meta.url))
  const load = spawn(process.execPath, [program, server.url, String(amount)], { stdio: 'inherit' })
  const times = probeWhile(() => load.exitCode === null)
  await once(load, 'exit')
  return times
}

const tell = (what: string, times: number[]) => {
  const [median, worst] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0]
  say(`/readyz ${what}: ${times.length} times, median ${Math.round(median)} ms, worst ${Math.round(worst)} ms`)
  return worst
}

const quietUntil = performance.now() + 3000
tell('before', await probeWhile(() => performance.now() < quietUntil))
const worst = tell('in the flood', await floodFor(seconds))

const lingering = Array.from({ length: 10 }, () =>
  new WebSocket(`${server.url.replace('http', 'ws')}/api/ws`).on('error', () => {}),
)
await Promise.all(lingering.map((socket) => new Promise((open) => socket.once('open', open).once('error', open))))
const stopping = performance.now()
await server.stop()
const stopMs = performance.now() - stopping
say(`gone ${Math.round(stopMs)} ms after SIGTERM`)
await removeFolder(dataDir)

const findings = [
  ...(worst > maxReadyMs ? [`the probe took ${Math.round(worst)} ms`] : []),
  ...(stopMs > maxStopMs ? ['the server did not go in time'] : []),
]
say(findings.length === 0 ? 'nothing found' : findings.join('\n'))
process.exit(findings.length === 0 ? 0 : 1)
