import { desc, sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { UndoAction } from '#contract/undo.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

/** The undo stack of each person on each trip, newest last: kept on the server, so that it outlives the page. */
export const undoEntries = pgTable(
  'undo_entries',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** What was done, and to what: for the sentence in the reader's language. */
    action: text().$type<UndoAction>().notNull(),
    subject: text().notNull(),
    /** The proposal that was accepted. No foreign key: undoing works also where its row is gone. */
    proposalId: uuid(),
    steps: jsonb().$type<UndoStep[]>().notNull(),
    isUndone: boolean().notNull().default(false),
    createdAt: createdAt(),
    undoneAt: instant(),
  },
  (table) => [
    index('undo_entries_stack').on(table.tripId, table.userId, table.isUndone, desc(table.id)),
    index('undo_entries_proposal').on(table.proposalId).where(sql`${table.proposalId} is not null`),
    index('undo_entries_user').on(table.userId),
    index('undo_entries_at').on(table.createdAt),
  ],
)

export type UndoEntity = 'trip' | 'stage' | 'item' | 'task' | 'packing-item' | 'expense' | 'transfer' | 'file'

/** Whole rows where one came or went (null on the other side), else only the values that changed. */
export interface UndoStep {
  entity: UndoEntity
  id: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
