// Procedures and their bare yardsticks, both sides in turn.
import { type RunningProcess, startApp, startProgram, withDataDir } from '../processes.ts'
import { fillTrip, load } from './drive.ts'

export interface Comparison {
  name: string
  /** Requests a second, round by round. */
  ours: number[]
  bare: number[]
}

export async function compareProcedures(size: { rounds: number; seconds: number }): Promise<Comparison[]> {
  return await withDataDir(async (dataDir) => {
    const app = await startApp(dataDir)
    const { headers, userId, tripId } = await fillTrip(app.url)
    const adapter = await startProgram(['bench/http/bare-adapter.ts'])
    const bareSql = await startProgram(['bench/http/bare-sql.ts', dataDir, userId, tripId])
    const input = encodeURIComponent(JSON.stringify({ tripId }))
    const compare = async (name: string, path: string, bareUrl: string): Promise<Comparison> => {
      const url = `${app.url}/api/trpc/${path}`
      await load(url, headers, 1)
      await load(bareUrl, {}, 1)
      const comparison: Comparison = { name, ours: [], bare: [] }
      for (let round = 0; round < size.rounds; round += 1) {
        comparison.ours.push(await load(url, headers, size.seconds))
        comparison.bare.push(await load(bareUrl, {}, size.seconds))
      }
      return comparison
    }
    try {
      return [
        await compare('system.about : bare tRPC adapter', 'system.about', `${adapter.url}/about`),
        await compare('trips.get : same SQL, bare node:http', `trips.get?input=${input}`, bareSql.url),
      ]
    } finally {
      for (const running of [adapter, bareSql, app] satisfies RunningProcess[]) await running.stop()
    }
  })
}

/** Round by round. */
export function ratiosOf({ ours, bare }: Comparison): number[] {
  return ours.map((value, round) => value / (bare[round] ?? Number.NaN))
}
