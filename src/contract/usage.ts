// How much the product is used, and how this process copes.
import { z } from 'zod'
import { daySchema, instantSchema } from './paging.ts'

export const usageInputSchema = z.object({
  /** Counted back from today, days of UTC. */
  days: z.number().int().min(7).max(90).default(30),
})

const count = z.number().int()
const usageDaySchema = z.object({
  day: daySchema,
  /** Who changed something on that day. */
  people: count,
  newPeople: count,
  /** Created, copied, imported. */
  trips: count,
  runs: count,
  /** Runs and calls to chat models that ended in an error. */
  failedRuns: count,
  failedCalls: count,
  inputTokens: count,
  outputTokens: count,
})
export type UsageDay = z.infer<typeof usageDaySchema>

/** Of the process that answers, since its start. Milliseconds; null where nothing was measured. */
const processFiguresSchema = z.object({
  startedAt: instantSchema,
  memoryBytes: count.nullable(),
  /** 99th percentile of the delay of the event loop. */
  eventLoopMs: z.number().nullable(),
  sockets: count,
  liveRuns: count,
  calls: z.object({
    count,
    /** Errors of ours: INTERNAL, DEPENDENCY_UNAVAILABLE, STORAGE_UNAVAILABLE. */
    failed: count,
    /** Estimates from histogram buckets. */
    medianMs: z.number().nullable(),
    p95Ms: z.number().nullable(),
  }),
  /** Those that took the most time in all, the first one most. */
  busiest: z.array(z.object({ path: z.string(), count, p95Ms: z.number().nullable(), seconds: z.number() })),
  caches: z.array(z.object({ cache: z.string(), hits: count, lookups: count })),
  jobs: z.object({ count, failed: count }),
  providers: z.object({ count, failed: count }),
})
export type ProcessFigures = z.infer<typeof processFiguresSchema>

export const productUsageSchema = z.object({
  /** Oldest first, also those without anything. */
  days: z.array(usageDaySchema),
  /** Different people in all these days. */
  people: count,
  process: processFiguresSchema,
})
export type ProductUsage = z.infer<typeof productUsageSchema>
