// Many more random trips than the tests look at: every plan verifies, nothing is thrown, nothing takes long.
// Run: node bench/planning/random-trips.ts [first seed] [count]
import { performance } from 'node:perf_hooks'
import { plan } from '#planning/plan.ts'
import { randomTrip } from '#planning/testing/random-trip.ts'
import { verify } from '#planning/verify.ts'

const first = Number(process.argv[2] ?? 1_000_000)
const count = Number(process.argv[3] ?? 200_000)
const statuses = new Map<string, number>()
let slowest = { seed: first, ms: 0 }
let wrong = 0

for (let seed = first; seed < first + count; seed++) {
  const trip = randomTrip(seed)
  const start = performance.now()
  const outcome = plan({ ...trip, limits: { iterations: 60, checks: 20 }, seed })
  const ms = performance.now() - start
  if (ms > slowest.ms) slowest = { seed, ms }
  statuses.set(outcome.status, (statuses.get(outcome.status) ?? 0) + 1)
  const codes = outcome.plans.flatMap(({ itinerary }) => verify({ ...trip, itinerary }).map(({ code }) => code))
  if (codes.length > 0 || outcome.status === 'invalid') {
    wrong++
    process.stdout.write(`seed ${seed}: ${outcome.status} ${codes.join(' ')}\n`)
  }
}

process.stdout.write(
  `${JSON.stringify(Object.fromEntries(statuses))}, slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed})\n`,
)
process.exitCode = wrong > 0 ? 1 : 0
