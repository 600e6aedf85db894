// Sockets that follow live runs of one process: is anything lost, how late does it come, what does a socket cost?
import { createTRPCClient, createWSClient, httpLink, wsLink } from '@trpc/client'
import { uuidv7 } from 'uuidv7'
import { WebSocket } from 'ws'
import { isTerminal } from '../../src/contract/agent-event.ts'
import type { AppRouter } from '../../src/server/http/root.router.ts'
import { startProgram, withDataDir } from '../processes.ts'

Object.assign(globalThis, { WebSocket })

export interface StreamSize {
  sockets: number
  runs: number
  /** Words of each run. */
  perSecond: number
  seconds: number
}

interface StreamFigures {
  /** Live words. */
  heard: number
  lost: number
  /** Milliseconds from the word to its follower. */
  p50: number
  p99: number
  max: number
  /** Memory of an idle socket. */
  idleBytes: number
}

export async function followRuns(size: StreamSize): Promise<StreamFigures> {
  return await withDataDir(async (dataDir) => {
    const app = await startProgram(['bench/stream/server.ts', dataDir, String(size.perSecond), String(size.seconds)])
    try {
      return await measure(app.url, size)
    } finally {
      await app.stop()
    }
  })
}

async function measure(url: string, { sockets, runs, perSecond, seconds }: StreamSize): Promise<StreamFigures> {
  const program = (headers: Record<string, string>) =>
    createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] })
  const { accessToken } = await program({}).accounts.register.mutate({
    name: 'Bench',
    email: 'bench@example.com',
    password: 'a long bench password',
  })
  const api = program({ authorization: `Bearer ${accessToken}` })
  const trips = await Promise.all(
    Array.from({ length: runs }, () => api.trips.create.mutate({ destination: 'Chengdu' })),
  )

  const idleBefore = await residentBytes(url)
  const clients = Array.from({ length: sockets }, () =>
    createWSClient({ url: `${url.replace('http', 'ws')}/api/ws`, connectionParams: { token: accessToken } }),
  )
  const apis = clients.map((client) => createTRPCClient<AppRouter>({ links: [wsLink({ client })] }))
  await Promise.all(apis.map((socket) => socket.system.about.query()))
  const idleAfter = await residentBytes(url)

  const started = await Promise.all(
    trips.map(({ id }) => api.agent.send.mutate({ tripId: id, text: 'what time is it?', clientMessageId: uuidv7() })),
  )
  const delays: number[] = []
  let lost = 0
  await Promise.all(apis.map((socket, index) => follow(socket, started[index % runs]?.runId ?? '')))
  for (const client of clients) await client.close()

  delays.sort((a, b) => a - b)
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN
  return {
    heard: delays.length,
    lost,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    idleBytes: (idleAfter - idleBefore) / sockets,
  }

  function follow(socket: (typeof apis)[number], runId: string): Promise<void> {
    let lastSeq = 0
    let words = 0
    let followedSince = Number.POSITIVE_INFINITY
    return new Promise((resolve, reject) => {
      socket.agent.events.subscribe(
        { runId },
        {
          onData({ data }) {
            const now = Date.now()
            // What was said before this follower had joined comes from the store, late through no fault of the stream.
            followedSince = Math.min(followedSince, now)
            if (data.seq !== lastSeq + 1) lost += 1
            lastSeq = data.seq
            if (data.type === 'text.delta') {
              for (const said of data.text.split(';').filter(Boolean)) {
                words += 1
                if (Number(said) > followedSince) delays.push(now - Number(said))
              }
            }
            if (isTerminal(data)) {
              lost += perSecond * seconds - words
              resolve()
            }
          },
          onError: reject,
        },
      )
    })
  }
}

async function residentBytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1])
}
