// How long the event loop of the server is held up while plans are made in worker threads, and what a thread that is
// started ahead is worth to the first plan.
// Run: node bench/planning/event-loop.ts
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWorkerPlanner } from '#server/planning/worker-planner.ts'
import { cityTrip } from './city-trip.ts'

const resolution = 1
const target = 20
const rounds = 5

const small = cityTrip(75, 3)
for (const isWarm of [false, true]) {
  const planner = createWorkerPlanner({ threads: 1 })
  if (isWarm) planner.warmUp()
  await sleep(2000)
  const start = performance.now()
  await planner.plan(small)
  const first = performance.now() - start
  say(`first plan, ${isWarm ? 'thread started ahead' : 'thread started by it'}`, `${first.toFixed(0)} ms`)
  await planner.close()
}

const planner = createWorkerPlanner()
await planner.plan(small)
await measure('idle', () => sleep(3000))
for (const { size, days } of [
  { size: 300, days: 7 },
  { size: 1000, days: 14 },
]) {
  const trip = cityTrip(size, days)
  await measure(`planning ${size} candidates, ${days} days`, async () => {
    for (let round = 0; round < rounds; round++) await planner.plan(trip)
  })
}
await planner.close()

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution })
  await sleep(100)
  delay.enable()
  await work()
  delay.disable()
  // The histogram counts from one tick of its timer to the next.
  const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution).toFixed(1)
  say(
    what,
    `event loop held up p50 ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))}, max ${ms(delay.max)} ms (target ${target})`,
  )
}

function say(what: string, result: string): void {
  process.stdout.write(`${what.padEnd(40)} ${result}\n`)
}
