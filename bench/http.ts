// Procedures against their bare yardsticks, both sides in turn, five rounds; prints medians and the ratio round by round.
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '../src/server/http/root.router.ts'
import { median, type RunningProcess, runProgram, startApp, startProgram, withDataDir } from './processes.ts'

const rounds = 5
const secondsPerRound = 3
const connections = 16

await withDataDir(async (dataDir) => {
  const app = await startApp(dataDir)
  const { headers, userId, tripId } = await fill(app.url)
  const adapter = await startProgram(['bench/http/bare-adapter.ts'])
  const bareSql = await startProgram(['bench/http/bare-sql.ts', dataDir, userId, tripId])
  try {
    await compare(
      'system.about : bare tRPC adapter',
      `${app.url}/api/trpc/system.about`,
      `${adapter.url}/about`,
      headers,
    )
    const input = encodeURIComponent(JSON.stringify({ tripId }))
    await compare(
      'trips.get : same SQL, bare node:http',
      `${app.url}/api/trpc/trips.get?input=${input}`,
      bareSql.url,
      headers,
    )
  } finally {
    for (const running of [adapter, bareSql, app] satisfies RunningProcess[]) await running.stop()
  }
})

/** A traveller with one ordinary trip: three days of items and a handful of tasks. */
async function fill(url: string) {
  const client = (headers: Record<string, string>) =>
    createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] })
  const signedIn = await client({}).accounts.register.mutate({
    name: 'Bench',
    email: 'bench@example.com',
    password: 'a long bench password',
  })
  const headers = { authorization: `Bearer ${signedIn.accessToken}` }
  const api = client(headers)
  const trip = await api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  for (let index = 0; index < 15; index += 1) {
    await api.itinerary.add.mutate({
      tripId: trip.id,
      kind: 'attraction',
      title: `Place ${index}`,
      day: (index % 3) + 1,
    })
  }
  for (let index = 0; index < 8; index += 1)
    await api.tasks.create.mutate({ tripId: trip.id, stage: 'pre', title: `Task ${index}` })
  return { headers, userId: signedIn.user.id, tripId: trip.id }
}

async function compare(name: string, ours: string, bare: string, headers: Record<string, string>): Promise<void> {
  const figures = { ours: [] as number[], bare: [] as number[], ratio: [] as number[] }
  await load(ours, headers, 1)
  await load(bare, {}, 1)
  for (let round = 0; round < rounds; round += 1) {
    const a = await load(ours, headers, secondsPerRound)
    const b = await load(bare, {}, secondsPerRound)
    figures.ours.push(a)
    figures.bare.push(b)
    figures.ratio.push(a / b)
  }
  process.stdout.write(
    `${name}: ours ${median(figures.ours).toFixed(0)}/s, bare ${median(figures.bare).toFixed(0)}/s, ratio ${median(figures.ratio).toFixed(2)} (${figures.ratio.map((ratio) => ratio.toFixed(2)).join(' ')})\n`,
  )
}

async function load(url: string, headers: Record<string, string>, seconds: number): Promise<number> {
  const output = await runProgram([
    'bench/http/load.ts',
    url,
    JSON.stringify(headers),
    String(connections),
    String(seconds),
  ])
  const { perSecond, failed } = JSON.parse(output)
  if (failed > 0) throw new Error(`${failed} requests to ${url} failed`)
  return perSecond
}
