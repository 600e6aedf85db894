// CPU time of planning as cities and trips grow, and of replanning one day. Prints medians of five rounds.
// Run: node bench/planning/scale.ts
import { plan } from '#planning/plan.ts'
import { replan } from '#planning/replan.ts'
import { verify } from '#planning/verify.ts'
import { cityTrip, type Trip } from './city-trip.ts'

const rounds = 5
const runs: { size: number; days: number; targetMs?: number }[] = [
  { size: 75, days: 3, targetMs: 400 },
  { size: 300, days: 14 },
  { size: 1000, days: 14, targetMs: 2000 },
  { size: 3000, days: 14 },
  // How time grows with candidates.
  { size: 100, days: 7 },
  { size: 300, days: 7, targetMs: 500 },
  { size: 1000, days: 7 },
  { size: 3000, days: 7 },
]

for (const { size, days, targetMs } of runs) {
  const trip = cityTrip(size, days)
  const ms = median(() => plan(trip))
  const outcome = plan(trip)
  const wrong = outcome.plans.flatMap(({ itinerary }) => verify({ ...trip, itinerary })).length
  const visits = outcome.plans.map(({ itinerary }) => itinerary.days.flatMap(({ items }) => items).length)
  say(
    `plan    ${size} candidates ${days} days`,
    ms,
    targetMs,
    `${outcome.plans.length} plans, items ${visits.join('/')}, violations ${wrong}`,
  )
  say(`replan  one day of it`, replanOneDay(trip), 100, '')
}

function replanOneDay(trip: Trip): number {
  const [first] = plan({ ...trip, limits: { iterations: 50 } }).plans
  const visit = first?.itinerary.days[1]?.items.find((item) => item.kind === 'visit')
  if (!first || visit?.kind !== 'visit') throw new Error('no plan to replan')
  const disruptions = [
    { type: 'closure' as const, day: 1, id: visit.placeId },
    { type: 'late-start' as const, day: 1, from: '2026-04-14T10:30' },
  ]
  return median(() => replan({ ...trip, itinerary: first.itinerary, disruptions, fixed: [] }))
}

function median(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

function say(what: string, ms: number, targetMs: number | undefined, rest: string): void {
  const target = targetMs === undefined ? '' : ` (target ${targetMs})`
  process.stdout.write(`${what.padEnd(36)} ${ms.toFixed(0).padStart(6)} ms${target}  ${rest}\n`)
}
