import { and, desc, eq, gt, lt, ne, or, sql } from 'drizzle-orm'
import type { UndoEntry } from '#contract/undo.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { undoEntries } from '../db/schema/index.ts'

export type UndoRow = typeof undoEntries.$inferSelect

export function toUndoEntry({ id, tripId, action, subject, steps, isUndone, createdAt }: UndoRow): UndoEntry {
  return { id, tripId, action, subject, count: steps.length, isUndone, createdAt: createdAt.toISOString() }
}

export interface StackOf {
  tripId: string
  userId: string
}

/** Newest first. Reads one row more than asked for. */
export function listUndoEntries(
  db: DbOrTx,
  { tripId, userId, beforeId, limit }: StackOf & { beforeId: string | null; limit: number },
): Promise<UndoRow[]> {
  const mine = and(eq(undoEntries.tripId, tripId), eq(undoEntries.userId, userId))
  return db
    .select()
    .from(undoEntries)
    .where(and(mine, beforeId ? lt(undoEntries.id, beforeId) : undefined))
    .orderBy(desc(undoEntries.id))
    .limit(limit + 1)
}

/** The next entry to undo (the newest that stands) or to redo (the last one undone). */
export async function findTop(db: DbOrTx, { tripId, userId }: StackOf, isUndone: boolean): Promise<UndoRow | null> {
  const [row] = await db
    .select()
    .from(undoEntries)
    .where(and(eq(undoEntries.tripId, tripId), eq(undoEntries.userId, userId), eq(undoEntries.isUndone, isUndone)))
    .orderBy(desc(isUndone ? undoEntries.undoneAt : undoEntries.id))
    .limit(1)
  return row ?? null
}

export async function findEntryOfProposal(tx: Tx, proposalId: string): Promise<UndoRow | null> {
  const [row] = await tx.select().from(undoEntries).where(eq(undoEntries.proposalId, proposalId))
  return row ?? null
}

/** Steps of others on the rows of `entry` that were taken after it and stand. */
export async function listLaterSteps(tx: Tx, { id, tripId, userId, steps }: UndoRow): Promise<UndoRow['steps']> {
  const onSameRows = steps.map((step) => sql`${undoEntries.steps} @> ${JSON.stringify([{ id: step.id }])}::jsonb`)
  const later = await tx
    .select({ steps: undoEntries.steps })
    .from(undoEntries)
    .where(
      and(
        eq(undoEntries.tripId, tripId),
        ne(undoEntries.userId, userId),
        gt(undoEntries.id, id),
        eq(undoEntries.isUndone, false),
        or(...onSameRows),
      ),
    )
  return later.flatMap((entry) => entry.steps)
}
