import { desc } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { MemberRole } from '#contract/trip.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

/** A link that makes one person a member of a trip. Its secret has 256 random bits, so a fast hash of it is enough. */
export const tripInvites = pgTable(
  'trip_invites',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    invitedBy: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text().$type<MemberRole>().notNull(),
    email: text(),
    tokenHash: text().notNull(),
    /** Of the link in the mail: made when the mail is sent, because jobs keep no secrets. */
    mailTokenHash: text(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex('trip_invites_hash').on(table.tokenHash),
    uniqueIndex('trip_invites_mail_hash').on(table.mailTokenHash),
    index('trip_invites_trip').on(table.tripId, desc(table.id)),
    index('trip_invites_inviter').on(table.invitedBy),
    index('trip_invites_accepted_by').on(table.acceptedBy),
    index('trip_invites_expiry').on(table.expiresAt),
  ],
)
