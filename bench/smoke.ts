// The figures that a careless change makes worse first, in less than two minutes: fails where one is under 80 % of its
// recorded value. `-- --record` writes what it measures as the values to compare with: on an idle machine, please.
import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { startEmbeddedPostgres } from '../src/server/db/embedded.ts'
import { cacheRatiosOf, compareCache } from './cache/compare.ts'
import { compareProcedures, ratiosOf } from './http/compare.ts'
import { median, runProgram, withDataDir } from './processes.ts'
import { timeStart } from './start/time-start.ts'
import { followRuns } from './stream/followers.ts'

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } })
const rounds = 3
const starts = 6
/** Of its recorded value. */
const leastShare = 0.8
/** The shortest time between two writes of the event log: an event is that late at best, on average half of it. */
const writerMs = 25
const recordFile = new URL('smoke.json', import.meta.url)

/** More is better for all of them. */
type Figures = Record<string, number>

async function requests(): Promise<Figures> {
  const comparisons = await compareProcedures({ rounds, seconds: 2 })
  return Object.fromEntries(comparisons.map((comparison) => [comparison.name, median(ratiosOf(comparison))]))
}

async function cache(): Promise<Figures> {
  const comparisons = await compareCache([{ items: 15, tasks: 8 }], { rounds, ms: 1000 })
  return Object.fromEntries(comparisons.map((each) => ['trips.get cached : uncached', median(cacheRatiosOf(each))]))
}

/** The quickest of each: what else goes on makes a start slower, never quicker. */
async function start(): Promise<Figures> {
  const ratio = await withDataDir(async (dataDir) => {
    await timeStart(dataDir)
    const [database, product]: [number[], number[]] = [[], []]
    for (let round = 0; round < starts; round += 1) {
      database.push(await timeDatabase(dataDir))
      product.push(await timeStart(dataDir))
    }
    return Math.min(...database) / Math.min(...product)
  })
  return { 'start of the database alone : ready on a filled data folder': ratio }
}

/** Seconds. */
async function timeDatabase(dataDir: string): Promise<number> {
  const began = performance.now()
  const { stop } = await startEmbeddedPostgres({ dataDir })
  const seconds = (performance.now() - began) / 1000
  await stop()
  return seconds
}

async function stream(): Promise<Figures> {
  const delays: number[] = []
  let lostInAll = 0
  for (let round = 0; round < rounds; round += 1) {
    const { lost, p50 } = await followRuns({ sockets: 200, runs: 40, perSecond: 5, seconds: 6 })
    lostInAll += lost
    delays.push(p50)
  }
  return {
    'events that arrive': lostInAll === 0 ? 1 : 0,
    'interval of the event log : median delay': writerMs / median(delays),
  }
}

await runProgram(['scripts/ensure-build.ts'])
const began = performance.now()
const figures: Figures = { ...(await requests()), ...(await cache()), ...(await start()), ...(await stream()) }
const seconds = ((performance.now() - began) / 1000).toFixed(0)
const loadNow = (loadavg()[0] ?? 0).toFixed(1)

if (values.record) {
  const rounded = Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))])
  await writeFile(recordFile, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`)
}
const recorded = z.record(z.string(), z.number()).parse(JSON.parse(await readFile(recordFile, 'utf8')))
for (const [name, value] of Object.entries(figures)) {
  const share = value / (recorded[name] ?? Number.NaN)
  const isWorse = !(share >= leastShare)
  if (isWorse) process.exitCode = 1
  process.stdout.write(
    `${isWorse ? 'WORSE' : 'ok   '} ${name}: ${value.toFixed(2)}, recorded ${recorded[name] ?? 'never'}, ${(share * 100).toFixed(0)} %\n`,
  )
}
process.stdout.write(`${seconds} s, load ${loadNow}\n`)
