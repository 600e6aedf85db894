// What an admin wants to know at a glance: how much the product is used, and how this process copes.
import type { z } from 'zod'
import type { ProductUsage, usageInputSchema } from '#contract/usage.ts'
import type { Db } from '../db/client.ts'
import { addDays, eachDay } from '../kernel/calendar.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { readProcessFigures } from './process-figures.ts'
import { countPeople, sumActivity, sumCalls } from './usage.repository.ts'

export type UsageService = ReturnType<typeof createUsageService>

const nothing = {
  people: 0,
  newPeople: 0,
  trips: 0,
  runs: 0,
  failedRuns: 0,
  failedCalls: 0,
  inputTokens: 0,
  outputTokens: 0,
}

export function createUsageService({ db, clock, metrics }: { db: Db; clock: Clock; metrics: Metrics }) {
  return {
    async usage({ days }: z.infer<typeof usageInputSchema>): Promise<ProductUsage> {
      const today = clock.now().toISOString().slice(0, 10)
      const first = addDays(today, 1 - days)
      const from = new Date(first)
      const [activity, calls, people, process] = await Promise.all([
        sumActivity(db, from),
        sumCalls(db, from),
        countPeople(db, from),
        readProcessFigures(metrics),
      ])
      return {
        days: eachDay(first, today).map((day) => ({
          ...nothing,
          ...activity.find((each) => each.day === day),
          ...calls.find((each) => each.day === day),
          day,
        })),
        people,
        process,
      }
    },
  }
}
