import { desc, sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Evidence, EvidenceType, MemoryEventAction, MemoryKind } from '#contract/memory.ts'
import type { MemoryWish } from '#contract/trip-brief.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

/** Read and written for its own user alone. */
export const memories = pgTable(
  'memories',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tripId: uuid().references(() => trips.id, { onDelete: 'cascade' }),
    kind: text().$type<MemoryKind>().notNull(),
    text: text().notNull(),
    wishes: jsonb().$type<MemoryWish>().notNull(),
    /** The same thing learned twice has the same key. */
    key: text().notNull(),
    /** As of `confirmedAt`; what has faded since is reckoned when it is read. */
    weight: real().notNull(),
    evidence: jsonb().$type<Evidence[]>().notNull(),
    confirmedAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    uniqueIndex('memories_key').on(table.userId, table.key),
    index('memories_user').on(table.userId, desc(table.id)),
    index('memories_trip').on(table.tripId).where(sql`${table.tripId} is not null`),
  ],
)

/** Outlives its memory, without the text. */
export const memoryEvents = pgTable(
  'memory_events',
  {
    id: id(),
    memoryId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    action: text().$type<MemoryEventAction>().notNull(),
    text: text(),
    weight: real().notNull(),
    evidence: text().$type<EvidenceType>(),
    at: createdAt(),
  },
  (table) => [index('memory_events_memory').on(table.userId, table.memoryId, table.id)],
)

export const userTags = pgTable(
  'user_tags',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tag: text().notNull(),
    weight: real().notNull(),
    evidence: jsonb().$type<Evidence[]>().notNull(),
    updatedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.tag] })],
)
