// What an admin does to the running product: its log, its background jobs, its unsent mail.
import { desc } from 'drizzle-orm'
import type { z } from 'zod'
import {
  type listJobsSchema,
  type listOutboxSchema,
  logLevelSchema,
  type retryJobSchema,
  type setLogLevelSchema,
} from '#contract/admin.ts'
import type { Db } from '../db/client.ts'
import { outboxMails } from '../db/schema/index.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { afterCursor, decodeCursor, encodeCursor, keysetPage } from '../kernel/keyset.ts'
import { recordChange } from '../kernel/record-change.ts'
import { write } from '../kernel/write.ts'
import type { Logger } from '../observability/logger.ts'

export type OperationsService = ReturnType<typeof createOperationsService>

export function createOperationsService({ db, logger, jobs }: { db: Db; logger: Logger; jobs: JobQueue }) {
  const getLogLevel = () => ({ level: logLevelSchema.parse(logger.level) })

  return {
    getLogLevel,

    /** Of this process, until it ends. */
    async setLogLevel(actor: Actor, { level }: z.infer<typeof setLogLevelSchema>) {
      const before = getLogLevel()
      let isRepeated = true
      const stored = await write(db, actor, async (tx) => {
        isRepeated = false
        recordChange(tx, actor, {
          action: 'log-level.changed',
          entityId: 'process',
          before,
          after: { level },
        })
        return { level }
      })
      if (!isRepeated) logger.level = level
      return stored
    },

    listJobs: (filter: z.infer<typeof listJobsSchema>) => jobs.list(db, filter),

    jobQueues: () => jobs.counts(db),

    retryJob: (actor: Actor, { jobId, name }: z.infer<typeof retryJobSchema>) =>
      write(db, actor, async (tx) => {
        if (!(await jobs.retry(tx, name, jobId))) throw notFound('job')
        recordChange(tx, actor, { action: 'job.retried', entityId: jobId, after: { name } })
        return { done: true as const }
      }),

    async listOutbox({ limit, cursor }: z.infer<typeof listOutboxSchema>) {
      const rows = await db
        .select()
        .from(outboxMails)
        .where(afterCursor(outboxMails.createdAt, outboxMails.id, decodeCursor(cursor)))
        .orderBy(desc(outboxMails.createdAt), desc(outboxMails.id))
        .limit(limit + 1)
      const page = keysetPage(rows, limit, ({ createdAt, id }) => encodeCursor({ at: createdAt, id }))
      return { ...page, items: page.items.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })) }
    },
  }
}
