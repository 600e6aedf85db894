// Many more random trips than the tests look at: every plan verifies, nothing is thrown, nothing hangs. The trips are
// planned in a thread, as only from outside can a loop without end be seen.
// Run: node bench/planning/random-trips.ts [first seed] [count]
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { plan } from '#planning/plan.ts'
import { randomTrip } from '#planning/testing/random-trip.ts'
import { verify } from '#planning/verify.ts'

type Order = { first: number; count: number }
type Report = { seed: number; ms: number; status: string; codes: string[] }

/** Trips take milliseconds; a busy machine may take a thousand times as long. */
const patienceMs = 60_000

if (isMainThread)
  await watch({ first: Number(process.argv[2] ?? 1_000_000), count: Number(process.argv[3] ?? 200_000) })
else planAll(workerData)

function planAll({ first, count }: Order): void {
  for (let seed = first; seed < first + count; seed++) {
    const trip = randomTrip(seed)
    const start = performance.now()
    const { status, plans } = plan({ ...trip, limits: { iterations: 60, checks: 20 }, seed })
    const ms = performance.now() - start
    const codes = plans.flatMap(({ itinerary }) => verify({ ...trip, itinerary }).map(({ code }) => code))
    parentPort?.postMessage({ seed, ms, status, codes } satisfies Report)
  }
}

async function watch(order: Order): Promise<void> {
  const statuses = new Map<string, number>()
  let slowest = { seed: order.first, ms: 0 }
  let next = order.first
  const worker = new Worker(new URL(import.meta.url), { workerData: order })
  const giveUp = () => {
    fail(`seed ${next}: hangs`)
    void worker.terminate()
  }
  let watchdog = setTimeout(giveUp, patienceMs)
  worker.on('message', ({ seed, ms, status, codes }: Report) => {
    clearTimeout(watchdog)
    watchdog = setTimeout(giveUp, patienceMs)
    next = seed + 1
    if (ms > slowest.ms) slowest = { seed, ms }
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (codes.length > 0 || status === 'invalid') fail(`seed ${seed}: ${status} ${codes.join(' ')}`)
  })
  worker.on('error', (error) => fail(`seed ${next}: ${error}`))
  await once(worker, 'exit')
  clearTimeout(watchdog)
  const counts = JSON.stringify(Object.fromEntries(statuses))
  process.stdout.write(`${counts}, slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed})\n`)
}

function fail(what: string): void {
  process.exitCode = 1
  process.stdout.write(`${what}\n`)
}
