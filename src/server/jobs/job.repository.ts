// Reads the queue's own table; it is written through the queue only.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { jobSchema, listJobsSchema } from '#contract/admin.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { instant } from '../db/schema/columns.ts'
import { decodeCursor, encodeCursor } from '../kernel/keyset.ts'

export const jobSchemaName = 'jobs'

/** Not part of the migrations: the queue makes and migrates its tables itself. */
const jobs = pgSchema(jobSchemaName).table('job', {
  id: uuid().notNull(),
  name: text().notNull(),
  state: text().$type<JobView['state']>().notNull(),
  retryCount: integer().notNull(),
  createdOn: instant().notNull(),
  completedOn: instant(),
  output: jsonb().$type<{ message?: unknown } | null>(),
})

const queues = pgSchema(jobSchemaName).table('queue', {
  name: text().notNull(),
  queuedCount: integer().notNull(),
  activeCount: integer().notNull(),
  failedCount: integer().notNull(),
})

/** The queue stores microseconds, a cursor milliseconds. Of the instant in UTC, so that an index can hold it. */
const truncated = "date_trunc('milliseconds', created_on at time zone 'UTC')"
const createdAt = sql.raw(truncated)

/** The queue indexes what it fetches; its pages of all jobs, newest first, need this. Locks the table only to make it. */
export const indexNewestJobs = `do $$ begin
  if to_regclass('${jobSchemaName}.job_newest') is null then
    perform pg_advisory_xact_lock(hashtext('${jobSchemaName}.job_newest'));
    create index if not exists job_newest on ${jobSchemaName}.job (${truncated}, id);
  end if;
end $$`

type JobView = z.infer<typeof jobSchema>

/** Newest first; payloads stay where they are. */
export async function listJobs(
  db: DbOrTx,
  names: string[],
  { state, name, limit, cursor }: z.infer<typeof listJobsSchema>,
): Promise<{ items: JobView[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const isOlder = after
    ? sql`(${createdAt}, ${jobs.id}) < (${after.at.toISOString()}::timestamptz at time zone 'UTC', ${after.id}::uuid)`
    : undefined
  const rows = await db
    .select()
    .from(jobs)
    .where(
      and(
        inArray(jobs.name, names),
        name ? eq(jobs.name, name) : undefined,
        state ? eq(jobs.state, state) : undefined,
        isOlder,
      ),
    )
    .orderBy(desc(createdAt), desc(jobs.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ createdOn, completedOn, output, ...job }) => ({
      ...job,
      createdAt: createdOn.toISOString(),
      completedAt: completedOn?.toISOString() ?? null,
      error: typeof output?.message === 'string' ? output.message.slice(0, 500) : null,
    })),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdOn, id: last.id }) : null,
  }
}

/** What the queue itself counted last: waiting, being carried out, and failed for good. */
export function countJobs(db: DbOrTx, names: string[]) {
  return db
    .select({
      name: queues.name,
      waiting: queues.queuedCount,
      active: queues.activeCount,
      failed: queues.failedCount,
    })
    .from(queues)
    .where(inArray(queues.name, names))
    .orderBy(queues.name)
}

/** The row is kept as it is until the transaction ends. */
export async function isFailedJob(tx: Tx, name: string, jobId: string): Promise<boolean> {
  const [row] = await tx
    .select({ state: jobs.state })
    .from(jobs)
    .where(and(eq(jobs.name, name), eq(jobs.id, jobId)))
    .for('update')
  return row?.state === 'failed'
}
