import type { z } from 'zod'

/** Background work. It may run again after a failure or a crash, so its effect must be the same when it does. */
export interface Job<Payload extends object = object> {
  name: string
  /** What is stored; never a secret. */
  payload: z.ZodType<Payload>
  handler(payload: Payload): Promise<void>
  /** After which it counts as lost and is run again; two minutes where absent. */
  expireInSeconds?: number
  /** When it runs by itself, as a cron expression in UTC (with an empty payload). */
  cron?: string
}

/** A job as the queue sees it: whatever was stored is checked before the handler gets it. */
export interface RunnableJob {
  name: string
  cron?: string
  expireInSeconds?: number
  run(data: unknown): Promise<void>
  /** Where many that wait cost less together. */
  batch?: {
    size: number
    /** Answers for each in order: null when it is done, else why not. `isLast`: it is not tried again. */
    run(jobs: readonly { data: unknown; isLast: boolean }[]): Promise<(Error | null)[]>
  }
}

export function defineJob<Payload extends object>({ payload, handler, ...job }: Job<Payload>): RunnableJob {
  return { ...job, run: (data) => handler(payload.parse(data)) }
}

/** Work that is carried out for many at once. `handler` answers for each in order: null when it is done, else why not. */
export function defineBatchJob<Payload extends object>({
  name,
  payload,
  size,
  handler,
}: {
  name: string
  payload: z.ZodType<Payload>
  size: number
  handler(jobs: { payload: Payload; isLast: boolean }[]): Promise<(Error | null)[]>
}): RunnableJob {
  const run: NonNullable<RunnableJob['batch']>['run'] = (jobs) =>
    handler(jobs.map(({ data, isLast }) => ({ payload: payload.parse(data), isLast })))
  return {
    name,
    batch: { size, run },
    async run(data) {
      const [failure] = await run([{ data, isLast: false }])
      if (failure) throw failure
    },
  }
}
