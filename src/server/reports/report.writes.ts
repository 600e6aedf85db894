import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/client.ts'
import { files, reports } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'

type ReportRow = typeof reports.$inferSelect

export async function insertReport(
  tx: Tx,
  actor: Actor,
  values: Pick<ReportRow, 'tripId' | 'format' | 'locale'>,
): Promise<string> {
  const id = uuidv7()
  await tx.insert(reports).values({ ...values, id, userId: actor.userId })
  const { tripId, format } = values
  if (tripId) recordChange(tx, actor, { action: 'report.requested', entityId: id, tripId, after: { format } })
  else recordChange(tx, actor, { action: 'user.data-exported', entityId: actor.userId, after: null })
  return id
}

/** Its file goes the way of all removed files. */
export async function deleteReport(tx: Tx, { id, fileId }: Pick<ReportRow, 'id' | 'fileId'>): Promise<void> {
  await tx.delete(reports).where(eq(reports.id, id))
  if (!fileId) return
  const mine = and(eq(files.id, fileId), isNull(files.removedAt))
  await tx.update(files).set({ removedAt: sql`now()` }).where(mine)
}

export async function countReports(tx: Tx, tripId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(reports).where(eq(reports.tripId, tripId))
  return row?.count ?? 0
}
