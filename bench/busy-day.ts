// Checking a day of 400 visits that overlap, and applying a fix to it: milliseconds over HTTP, the median and the fastest of
// nine rounds. The fastest says what the work costs where other programs take turns with it.
import { loadavg } from 'node:os'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '../src/server/http/root.router.ts'
import { median, startApp, withDataDir } from './processes.ts'

const rounds = 9
const items = 400

await withDataDir(async (dataDir) => {
  const app = await startApp(dataDir)
  try {
    const api = await signIn(app.url)
    const { id: tripId } = await api.trips.create.mutate({
      destination: 'Chengdu',
      startDate: '2027-04-05',
      durationDays: 3,
    })
    for (let index = 0; index < items; index += 1) {
      const minutes = 8 * 60 + ((index * 7) % 720)
      const start = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      const place = { name: `Place ${index}`, lat: 30.6 + (index % 20) / 200, lng: 104 + Math.floor(index / 20) / 200 }
      await api.itinerary.add.mutate({ tripId, day: 1, kind: 'attraction', title: `Place ${index}`, start, place })
    }
    const checks: number[] = []
    const fixes: number[] = []
    let found = 0
    for (let round = 0; round < rounds; round += 1) {
      const checked = await timed(() => api.itinerary.check.query({ tripId }))
      checks.push(checked.ms)
      found = checked.answer.findings.length
      const { itinerary } = await api.trips.get.query({ tripId })
      const item = itinerary.find(({ day }) => day === 1)
      if (!item) throw new Error('the day is empty')
      const change = { id: 'c1', reason: '', itemId: item.id, title: item.title, baseVersion: item.version, day: 2 }
      const changes = [{ ...change, type: 'item.move' as const }]
      fixes.push((await timed(() => api.itinerary.applyFix.mutate({ tripId, title: 'To day 2', changes }))).ms)
      await api.undo.last.mutate({ tripId })
    }
    print(`check with ${found} findings`, checks)
    print('fix', fixes)
  } finally {
    await app.stop()
  }
})

function print(name: string, times: number[]): void {
  const [load = 0] = loadavg()
  const figures = `median ${median(times).toFixed(0)} ms, fastest ${Math.min(...times).toFixed(0)} ms`
  process.stdout.write(`${name}: ${figures} (load average ${load.toFixed(1)})\n`)
}

async function signIn(url: string) {
  const client = (headers: Record<string, string>) =>
    createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] })
  const account = { name: 'Bench', email: 'bench@example.com', password: 'a long bench password' }
  const { accessToken } = await client({}).accounts.register.mutate(account)
  return client({ authorization: `Bearer ${accessToken}` })
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ ms: number; answer: Answer }> {
  const started = performance.now()
  const answer = await work()
  return { ms: performance.now() - started, answer }
}
