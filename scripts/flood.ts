// Floods a real server over sockets and HTTP, without an account, and watches that its probe answers within half a second all
// the while and that the server goes when it is told to, whatever is connected. `npm run test:flood`.
import { chmod, mkdtemp } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { startServerProcess } from '../src/testing/server-process.ts'

const seconds = 10
const maxReadyMs = 500
/** The grace of a stop and what its steps may take besides. */
const maxStopMs = 20_000
const [sockets, framesOfSocket, callsOfFrame] = [20, 200, 200]
const [connections, callsOfBatch] = [100, 50]

const say = (line: string) => process.stdout.write(`${line}\n`)
const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-flood-'))
await chmod(dataDir, 0o755)
const server = await startServerProcess(dataDir)
const { hostname, port } = new URL(server.url)
const until = performance.now() + seconds * 1000
const isOver = () => performance.now() > until

async function probe(): Promise<number[]> {
  const times: number[] = []
  while (!isOver()) {
    const started = performance.now()
    const answer = await fetch(`${server.url}/readyz`).catch(() => null)
    times.push(answer?.status === 200 ? performance.now() - started : Number.POSITIVE_INFINITY)
    await pause(50)
  }
  return times
}

const frame = JSON.stringify(
  Array.from({ length: callsOfFrame }, (_, id) => ({ id, method: 'query', params: { path: 'system.health' } })),
)

/** Opens another as soon as it is closed. */
async function floodBySocket(): Promise<number> {
  let opened = 0
  while (!isOver()) {
    opened += 1
    const socket = new WebSocket(`ws://${hostname}:${port}/api/ws`)
    await new Promise<void>((closed) => {
      const end = setTimeout(() => socket.terminate(), until - performance.now())
      socket.on('open', () => {
        for (let sent = 0; sent < framesOfSocket; sent++) socket.send(frame)
      })
      socket.on('error', () => {})
      socket.on('close', () => {
        clearTimeout(end)
        closed()
      })
    })
  }
  return opened
}

const batch = `/api/trpc/${Array.from({ length: callsOfBatch }, () => 'system.health').join(',')}?batch=1&input={}`
const agent = new Agent({ keepAlive: true, maxSockets: connections })

async function floodByHttp(): Promise<number> {
  let answered = 0
  while (!isOver()) {
    await new Promise<void>((done) => {
      request({ hostname, port, path: batch, agent }, (answer) => {
        answered += 1
        answer.resume().on('end', done).on('error', done)
      })
        .on('error', () => done())
        .end()
    })
  }
  return answered
}

const many = (count: number, flood: () => Promise<number>) => Promise.all(Array.from({ length: count }, flood))
const [times, opened, answered] = await Promise.all([
  probe(),
  many(sockets, floodBySocket),
  many(connections, floodByHttp),
])
agent.destroy()
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
const worst = Math.max(...times)
say(`${sum(opened)} sockets opened, ${sum(answered)} batches answered`)
say(
  `/readyz: ${times.length} times, median ${Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0)} ms, worst ${Math.round(worst)} ms`,
)

const lingering = Array.from({ length: 10 }, () =>
  new WebSocket(`ws://${hostname}:${port}/api/ws`).on('error', () => {}),
)
await Promise.all(lingering.map((socket) => new Promise((open) => socket.once('open', open).once('error', open))))
const stopping = performance.now()
await server.stop()
const stopMs = performance.now() - stopping
say(`gone ${Math.round(stopMs)} ms after it was told to`)
await removeFolder(dataDir)

const findings = [
  ...(worst > maxReadyMs ? [`the probe took ${Math.round(worst)} ms`] : []),
  ...(stopMs > maxStopMs ? ['the server did not go in time'] : []),
]
say(findings.length === 0 ? 'nothing found' : findings.join('\n'))
process.exit(findings.length === 0 ? 0 : 1)
