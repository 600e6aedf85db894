import { desc } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ShareSection } from '#contract/share-link.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

/** Public read-only pages of trips. The secret has 256 random bits, so a fast hash of it is enough; a password gets a slow one. */
export const shareLinks = pgTable(
  'share_links',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    createdBy: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull(),
    sections: text().array().$type<ShareSection[]>().notNull(),
    passwordHash: text(),
    createdAt: createdAt(),
    expiresAt: instant(),
    revokedAt: instant(),
    views: integer().notNull().default(0),
    lastViewedAt: instant(),
  },
  (table) => [
    uniqueIndex('share_links_hash').on(table.tokenHash),
    index('share_links_trip').on(table.tripId, desc(table.id)),
    index('share_links_creator').on(table.createdBy),
  ],
)
