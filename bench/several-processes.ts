// One, two and four app processes on one database, as behind a proxy: how many requests they answer together, and how late a change
// that was made at one is heard at another.
import { connectTo } from '../src/testing/server-process.ts'
import { fillTrip, load } from './http/drive.ts'
import { median, type RunningProcess, startApp, withDataDir } from './processes.ts'

const counts = [1, 2, 4]
const rounds = 3
const secondsPerRound = 3
const changes = 50

for (const count of counts) {
  await withDataDir(async (dataDir) => {
    const apps: RunningProcess[] = []
    // One after the other: the first starts the database.
    for (let each = 0; each < count; each += 1) apps.push(await startApp(dataDir))
    try {
      await measure(apps.map(({ url }) => url))
    } finally {
      for (const app of apps.reverse()) await app.stop()
    }
  })
}

async function measure(urls: string[]): Promise<void> {
  const [first = ''] = urls
  const { headers, tripId } = await fillTrip(first)
  const input = encodeURIComponent(JSON.stringify({ tripId }))
  const read = (seconds: number) =>
    Promise.all(urls.map((url) => load(`${url}/api/trpc/trips.get?input=${input}`, headers, seconds)))
  await read(1)
  const together: number[] = []
  for (let round = 0; round < rounds; round += 1)
    together.push((await read(secondsPerRound)).reduce((sum, perSecond) => sum + perSecond, 0))

  const token = headers.authorization.replace('Bearer ', '')
  const delays = await crossingDelays(first, urls.at(-1) ?? first, token, tripId)
  const at = (share: number) => delays[Math.floor(delays.length * share)]?.toFixed(0)
  process.stdout.write(
    `${urls.length} processes: trips.get ${median(together).toFixed(0)}/s together; a change is heard at ${urls.length === 1 ? 'the same' : 'another'} process after p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`,
  )
}

/** Milliseconds from the call that writes to the notice at a follower, in order of size. */
async function crossingDelays(writeAt: string, followAt: string, token: string, tripId: string): Promise<number[]> {
  const [writer, follower] = [connectTo(writeAt, token), connectTo(followAt, token)]
  let heard = Promise.withResolvers<void>()
  const started = Promise.withResolvers<void>()
  const following = follower.client.trips.changes.subscribe(
    { tripId },
    { onStarted: () => started.resolve(), onData: () => heard.resolve() },
  )
  await started.promise
  const delays: number[] = []
  for (let change = 0; change < changes; change += 1) {
    heard = Promise.withResolvers<void>()
    const began = performance.now()
    await writer.client.tasks.create.mutate({ tripId, stage: 'pre', title: `Change ${change}` })
    await heard.promise
    delays.push(performance.now() - began)
  }
  following.unsubscribe()
  await Promise.all([writer.close(), follower.close()])
  return delays.sort((a, b) => a - b)
}
