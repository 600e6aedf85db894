// Procedures against their bare yardsticks, both sides in turn, five rounds; prints medians and the ratio round by round.
import { fillTrip, load } from './http/drive.ts'
import { median, type RunningProcess, startApp, startProgram, withDataDir } from './processes.ts'

const rounds = 5
const secondsPerRound = 3

await withDataDir(async (dataDir) => {
  const app = await startApp(dataDir)
  const { headers, userId, tripId } = await fillTrip(app.url)
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
