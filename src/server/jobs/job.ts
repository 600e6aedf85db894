import type { z } from 'zod'

/** Background work. It may run again after a failure or a crash, so its effect must be the same when it does. */
export interface Job<Payload extends object = object> {
  name: string
  /** What is stored; never a secret. */
  payload: z.ZodType<Payload>
  handler(payload: Payload): Promise<void>
  /** When it runs by itself, as a cron expression in UTC (with an empty payload). */
  cron?: string
}

/** A job as the queue sees it: whatever was stored is checked before the handler gets it. */
export interface RunnableJob {
  name: string
  cron?: string
  run(data: unknown): Promise<void>
}

export function defineJob<Payload extends object>({ name, payload, handler, cron }: Job<Payload>): RunnableJob {
  return { name, cron, run: (data) => handler(payload.parse(data)) }
}
