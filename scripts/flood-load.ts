// The flood itself: `node scripts/flood-load.ts URL SECONDS`. Frames of two hundred calls and batches of fifty, from nobody.
import { Agent, request } from 'node:http'
import { WebSocket } from 'ws'

const [url = '', seconds = '10'] = process.argv.slice(2)
const { hostname, port } = new URL(url)
const until = performance.now() + Number(seconds) * 1000
const isOver = () => performance.now() > until
const [sockets, framesOfSocket, callsOfFrame] = [20, 200, 200]
const [connections, callsOfBatch] = [100, 50]

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
      const end = setTimeout(() => socket.terminate(), Math.max(0, until - performance.now()))
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

const many = async (count: number, flood: () => Promise<number>) =>
  (await Promise.all(Array.from({ length: count }, flood))).reduce((sum, each) => sum + each, 0)
const [opened, answered] = await Promise.all([many(sockets, floodBySocket), many(connections, floodByHttp)])
process.stdout.write(`${opened} sockets opened, ${answered} batches answered\n`)
process.exit(0)
