import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { createdAt, id } from './columns.ts'
import { trips } from './trips.ts'

export const packingItems = pgTable(
  'packing_items',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    count: integer().notNull().default(1),
    personId: uuid().references(() => users.id, { onDelete: 'set null' }),
    bag: text(),
    isPacked: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [index('packing_items_trip').on(table.tripId, table.id), index('packing_items_person').on(table.personId)],
)
