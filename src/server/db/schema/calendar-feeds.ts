import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

/** Private addresses of a trip's calendar, one for each person: the secret has 256 random bits and is stored as a hash. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull(),
    createdAt: createdAt(),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex('calendar_feeds_hash').on(table.tokenHash),
    uniqueIndex('calendar_feeds_live').on(table.tripId, table.userId).where(sql`${table.revokedAt} is null`),
    index('calendar_feeds_user').on(table.userId),
  ],
)
