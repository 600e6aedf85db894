// Background jobs on our own database: a job exists exactly when the transaction that enqueued it has committed.
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss, type Job as StoredJob } from 'pg-boss'
import type { z } from 'zod'
import type { listJobsSchema } from '#contract/admin.ts'
import type { DatabaseAddress, DbOrTx, Tx } from '../db/client.ts'
import { AppError } from '../kernel/app-error.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import { withSpan } from '../observability/trace.ts'
import { countJobs, indexNewestJobs, isFailedJob, jobSchemaName, listJobs } from './job.repository.ts'
import type { RunnableJob } from './job.ts'

const retries = {
  retryLimit: 8,
  /** Seconds; doubled each time, so that the last try comes after about an hour. */
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 1800,
  expireInSeconds: 120,
  /** A job that has failed for good stays where the admin can see and retry it. */
  deleteAfterSeconds: 14 * 86_400,
  notify: true,
}
/** One notice may stand for several jobs: as long as a batch comes back full, the next is fetched at once. */
const workOptions = {
  batchSize: 2,
  burstWhenBatchFull: true,
  perJobResults: true as const,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
}
const stopGraceMs = 5000

export interface JobQueueDeps {
  address: DatabaseAddress
  logger: Logger
  metrics: { jobSeconds: Pick<Metrics['jobSeconds'], 'observe'> }
  jobs: RunnableJob[]
}
export type JobQueue = ReturnType<typeof createJobQueue>

/** Makes and migrates its own tables when it starts. */
export function createBoss(address: DatabaseAddress): PgBoss {
  return new PgBoss({
    ...(typeof address === 'string' ? { connectionString: address } : address),
    schema: jobSchemaName,
    application_name: 'journeyon-jobs',
    max: 4,
    useListenNotify: true,
    registerInstance: false,
  })
}

/** The queue has connections of its own, whose driver gives no code when one breaks or none is to be had. */
async function reachable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error) || 'code' in cause) throw cause
    throw new AppError('DEPENDENCY_UNAVAILABLE', { details: { dependency: 'database' }, cause })
  }
}

export function createJobQueue({ address, logger, metrics, jobs }: JobQueueDeps) {
  const boss = createBoss(address)
  boss.on('error', (err) => logger.error({ err }, 'job queue'))
  boss.on('warning', ({ message, data }) => logger.warn({ data }, `job queue: ${message}`))

  let opening: Promise<void> | null = null
  const open = (): Promise<void> => {
    opening ??= reachable(openQueues).catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  const openQueues = async () => {
    await boss.start()
    await boss.getDb().executeSql(indexNewestJobs)
    const present = new Set((await boss.getQueues()).map(({ name }) => name))
    const missing = jobs.filter(({ name }) => !present.has(name))
    await Promise.all(
      missing.map(({ name, expireInSeconds = retries.expireInSeconds }) =>
        boss.createQueue(name, { ...retries, expireInSeconds }),
      ),
    )
  }

  const runOne = async (job: RunnableJob, { id, data, retryCount }: StoredJob<unknown>) => {
    const started = performance.now()
    const event = () => ({ job: job.name, jobId: id, retryCount, ms: Math.round(performance.now() - started) })
    const measure = (outcome: string) =>
      metrics.jobSeconds.observe({ job: job.name, outcome }, (performance.now() - started) / 1000)
    try {
      await withSpan(`job ${job.name}`, {}, () => job.run(data))
      measure('completed')
      logger.info(event(), 'job done')
      return { id, status: 'completed' as const }
    } catch (err) {
      measure('failed')
      logger.warn({ ...event(), err }, 'job failed')
      const message = err instanceof Error ? err.message : String(err)
      return { id, status: 'failed' as const, output: { message } }
    }
  }

  const runBatch = async (
    { name }: RunnableJob,
    { run }: NonNullable<RunnableJob['batch']>,
    stored: StoredJob<unknown>[],
  ) => {
    const started = performance.now()
    const jobs = stored.map(({ data, retryCount = 0 }) => ({ data, isLast: retryCount >= retries.retryLimit }))
    const failures = await withSpan(`job ${name}`, { attributes: { count: jobs.length } }, () => run(jobs)).catch(
      (error: unknown) => {
        const failure = error instanceof Error ? error : new Error(String(error))
        return jobs.map(() => failure)
      },
    )
    const failed = failures.filter((failure) => failure !== null)
    const event = { job: name, count: jobs.length, failed: failed.length, ms: Math.round(performance.now() - started) }
    metrics.jobSeconds.observe({ job: name, outcome: failed.length > 0 ? 'failed' : 'completed' }, event.ms / 1000)
    if (failed.length > 0) logger.warn({ ...event, err: failed[0] }, 'jobs failed')
    else logger.info(event, 'jobs done')
    return stored.map(({ id }, at) => {
      const failure = failures[at]
      return failure
        ? { id, status: 'failed' as const, output: { message: failure.message } }
        : { id, status: 'completed' as const }
    })
  }

  const work = ({ batch, ...job }: RunnableJob) =>
    batch
      ? boss.work(job.name, { ...workOptions, batchSize: batch.size }, (stored) => runBatch(job, batch, stored))
      : workEach(job)

  const workEach = (job: RunnableJob) =>
    boss.work(job.name, workOptions, async (batch) => {
      const results: Awaited<ReturnType<typeof runOne>>[] = []
      for (const stored of batch) results.push(await runOne(job, stored))
      return results
    })

  return {
    open,

    /** Starts working; a job begins a few seconds after it was enqueued at the latest. */
    async start(): Promise<void> {
      await open()
      const cron = jobs.map(({ name, cron }) => cron && boss.schedule(name, cron, {}))
      await Promise.all([...jobs.map(work), ...cron])
    },

    /** Lets running jobs end; one that does not is retried by the next process. */
    async stop(): Promise<void> {
      if (!opening) return
      await opening.catch(() => {})
      await boss.stop({ graceful: true, timeout: stopGraceMs })
    },

    /** Part of `tx`: enqueued if and only if it commits. */
    async enqueue(tx: Tx, name: string, payload: object): Promise<void> {
      await open()
      await reachable(() => boss.send(name, payload, { db: fromDrizzle(tx, sql) }))
    },

    /** Many of one name in one statement, as part of `tx`. */
    async enqueueMany(tx: Tx, name: string, payloads: readonly object[]): Promise<void> {
      await open()
      const jobs = payloads.map((data) => ({ data }))
      await reachable(() => boss.insert(name, jobs, { db: fromDrizzle(tx, sql) }))
    },

    /** What there is and was, newest first. */
    async list(db: DbOrTx, filter: z.infer<typeof listJobsSchema>) {
      await open()
      const names = jobs.map(({ name }) => name)
      return listJobs(db, names, filter)
    },

    /** As of the last minute: the queue counts by itself. */
    async counts(db: DbOrTx) {
      await open()
      const names = jobs.map(({ name }) => name)
      return countJobs(db, names)
    },

    /** Puts a failed job back in line, as part of `tx`; false where there is no failed job of this id. */
    async retry(tx: Tx, name: string, jobId: string): Promise<boolean> {
      await open()
      if (!(await isFailedJob(tx, name, jobId))) return false
      await boss.retry(name, jobId, { db: fromDrizzle(tx, sql) })
      return true
    },
  }
}
