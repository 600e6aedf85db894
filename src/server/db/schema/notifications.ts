import { desc, sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { NotificationChannels, NotificationKind, NotificationValues } from '#contract/notification.ts'
import { sessions, users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

/** What a person is told. One that is mailed only is kept as well, for the job that mails it. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text().$type<NotificationKind>().notNull(),
    tripId: uuid().references(() => trips.id, { onDelete: 'cascade' }),
    values: jsonb().$type<NotificationValues>().notNull(),
    path: text(),
    /** Of the event it tells of: an event may arrive twice. */
    eventKey: text().notNull(),
    inApp: boolean().notNull(),
    createdAt: createdAt(),
    readAt: instant(),
  },
  (table) => [
    uniqueIndex('notifications_event').on(table.userId, table.eventKey),
    index('notifications_list').on(table.userId, desc(table.id)),
    index('notifications_unread').on(table.userId).where(sql`${table.readAt} is null and ${table.inApp}`),
    index('notifications_trip').on(table.tripId),
    index('notifications_at').on(table.createdAt),
  ],
)

/** What a person has chosen; kinds that are absent follow their defaults. */
export const notificationPreferences = pgTable('notification_preferences', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  channels: jsonb().$type<Partial<Record<NotificationKind, Partial<NotificationChannels>>>>().notNull(),
})

/** Browsers that a person has asked to show what they are told. Signing out there ends it with the session. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    sessionId: uuid().references(() => sessions.id, { onDelete: 'cascade' }),
    endpoint: text().notNull().unique(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('push_subscriptions_user').on(table.userId),
    index('push_subscriptions_session').on(table.sessionId),
  ],
)
