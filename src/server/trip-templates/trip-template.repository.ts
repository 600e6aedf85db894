import { and, count, desc, eq, getTableColumns } from 'drizzle-orm'
import { mostTemplates } from '#contract/limits.ts'
import type { TripTemplate } from '#contract/trip-template.ts'
import type { DbOrTx } from '../db/client.ts'
import { tripTemplates } from '../db/schema/index.ts'

const { id, name, summary, createdAt } = getTableColumns(tripTemplates)
const listed = { id, name, summary, createdAt }

type TemplateRow = Pick<typeof tripTemplates.$inferSelect, keyof typeof listed>

export function toTemplate(row: TemplateRow): TripTemplate {
  return { id: row.id, name: row.name, ...row.summary, createdAt: row.createdAt.toISOString() }
}

/** Newest first. */
export async function listTemplates(db: DbOrTx, userId: string): Promise<TripTemplate[]> {
  const rows = await db
    .select(listed)
    .from(tripTemplates)
    .where(eq(tripTemplates.userId, userId))
    .orderBy(desc(tripTemplates.id))
    .limit(mostTemplates)
  return rows.map(toTemplate)
}

export async function countTemplates(db: DbOrTx, userId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(tripTemplates).where(eq(tripTemplates.userId, userId))
  return row?.count ?? 0
}

/** Locked until the end of the transaction; null for one of somebody else. */
export async function lockTemplate(db: DbOrTx, userId: string, templateId: string) {
  const [row] = await db
    .select()
    .from(tripTemplates)
    .where(and(eq(tripTemplates.id, templateId), eq(tripTemplates.userId, userId)))
    .for('update')
  return row ?? null
}
