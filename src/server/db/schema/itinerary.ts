import { bigint, boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ItemKind, ItemLink, ItineraryItem, Provenance } from '#contract/itinerary.ts'
import { createdAt, id } from './columns.ts'
import { trips } from './trips.ts'

export const itineraryItems = pgTable(
  'itinerary_items',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    /** null = the unscheduled pool. */
    day: integer(),
    /** Fractional index in the C collation, so that SQL sorts as JavaScript compares. */
    position: text().notNull(),
    kind: text().$type<ItemKind>().notNull(),
    title: text().notNull(),
    start: text(),
    end: text(),
    endsNextDay: boolean().notNull().default(false),
    zone: text(),
    endZone: text(),
    place: jsonb().$type<NonNullable<ItineraryItem['place']>>(),
    costAmount: bigint({ mode: 'number' }),
    costCurrency: text(),
    booking: text().$type<ItineraryItem['booking']>().notNull().default('none'),
    confirmationCode: text(),
    /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, by the clocks of `zone`. */
    freeCancelUntil: text(),
    source: jsonb().$type<Provenance>(),
    links: jsonb().$type<ItemLink[]>().notNull().default([]),
    notes: text().notNull().default(''),
    pinned: boolean().notNull().default(false),
    outcome: text().$type<ItineraryItem['outcome']>(),
    /** 1 to 5. */
    rating: integer(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('itinerary_items_trip').on(table.tripId, table.day)],
)
