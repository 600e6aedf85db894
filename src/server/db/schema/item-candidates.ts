import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ItemKind, ItemLink, ItineraryItem, Provenance } from '#contract/itinerary.ts'
import { users } from './accounts.ts'
import { createdAt, id } from './columns.ts'
import { trips } from './trips.ts'

export const itemCandidates = pgTable(
  'item_candidates',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    /** Not a foreign key: an item that was removed and comes back by undo has its candidates again. */
    itemId: uuid().notNull(),
    kind: text().$type<ItemKind>().notNull(),
    title: text().notNull(),
    place: jsonb().$type<NonNullable<ItineraryItem['place']>>(),
    costAmount: bigint({ mode: 'number' }),
    costCurrency: text(),
    booking: text().$type<ItineraryItem['booking']>().notNull(),
    confirmationCode: text(),
    freeCancelUntil: text(),
    source: jsonb().$type<Provenance>(),
    links: jsonb().$type<ItemLink[]>().notNull().default([]),
    notes: text().notNull(),
    addedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('item_candidates_trip').on(table.tripId, table.itemId),
    index('item_candidates_added_by').on(table.addedBy),
  ],
)

export const candidateVotes = pgTable(
  'candidate_votes',
  {
    candidateId: uuid()
      .notNull()
      .references(() => itemCandidates.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.candidateId, table.userId] }),
    index('candidate_votes_user').on(table.userId),
  ],
)
