// What an admin does to the running product: its log, its background jobs, its unsent mail.
import { desc, sql } from 'drizzle-orm'
import type { z } from 'zod'
import {
  type listJobsSchema,
  type listOutboxSchema,
  logLevelSchema,
  type retryJobSchema,
  type setLogLevelSchema,
} from '#contract/admin.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Db } from '../db/client.ts'
import { outboxMails } from '../db/schema/index.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { decodeCursor, encodeCursor } from '../kernel/keyset.ts'
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
        await recordAudit(tx, actor, {
          action: 'log-level.changed',
          entity: 'log-level',
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

    retryJob: (actor: Actor, { jobId, name }: z.infer<typeof retryJobSchema>) =>
      write(db, actor, async (tx) => {
        if (!(await jobs.retry(tx, name, jobId))) throw notFound('job')
        await recordAudit(tx, actor, { action: 'job.retried', entity: 'job', entityId: jobId, after: { name } })
        return { done: true as const }
      }),

    async listOutbox({ limit, cursor }: z.infer<typeof listOutboxSchema>) {
      const after = decodeCursor(cursor)
      const rows = await db
        .select()
        .from(outboxMails)
        .where(
          after
            ? sql`(${outboxMails.createdAt}, ${outboxMails.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
            : undefined,
        )
        .orderBy(desc(outboxMails.createdAt), desc(outboxMails.id))
        .limit(limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })),
        nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
      }
    },
  }
}
