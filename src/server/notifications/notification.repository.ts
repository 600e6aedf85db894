import { and, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import {
  type Notification,
  type NotificationChannels,
  type NotificationKind,
  notificationDefaults,
} from '#contract/notification.ts'
import type { DbOrTx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import { notificationPreferences, notifications } from '../db/schema/notifications.ts'

function toNotification(row: typeof notifications.$inferSelect): Notification {
  const { id, kind, tripId, values, path, createdAt, readAt } = row
  return { id, kind, tripId, values, path, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null }
}

/** Newest first; ids are UUIDv7, so the id is the keyset. Reads one row more than asked for. */
export async function listNotifications(
  db: DbOrTx,
  userId: string,
  { beforeId, limit }: { beforeId: string | null; limit: number },
): Promise<Notification[]> {
  const mine = and(eq(notifications.userId, userId), notifications.inApp)
  const rows = await db
    .select()
    .from(notifications)
    .where(and(mine, beforeId ? lt(notifications.id, beforeId) : undefined))
    .orderBy(desc(notifications.id))
    .limit(limit + 1)
  return rows.map(toNotification)
}

export async function countUnread(db: DbOrTx, userId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt), notifications.inApp))
  return row?.count ?? 0
}

/** Of this person alone; how many were unread until now. Without `ids` all. */
export async function markRead(db: DbOrTx, userId: string, ids: readonly string[] | undefined, now: Date) {
  const wanted = ids ? inArray(notifications.id, [...ids]) : undefined
  const rows = await db
    .update(notifications)
    .set({ readAt: now })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt), notifications.inApp, wanted))
    .returning({ id: notifications.id })
  return rows.length
}

type Choices = typeof notificationPreferences.$inferSelect.channels

export async function findChoices(db: DbOrTx, userIds: readonly string[]): Promise<Map<string, Choices>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(notificationPreferences)
    .where(inArray(notificationPreferences.userId, [...userIds]))
  return new Map(rows.map(({ userId, channels }) => [userId, channels]))
}

export function channelsOf(kind: NotificationKind, choices: Choices | undefined): NotificationChannels {
  return { ...notificationDefaults[kind], ...choices?.[kind] }
}

export async function saveChoice(
  db: DbOrTx,
  userId: string,
  kind: NotificationKind,
  channels: NotificationChannels,
): Promise<void> {
  await db
    .insert(notificationPreferences)
    .values({ userId, channels: { [kind]: channels } })
    .onConflictDoUpdate({
      target: notificationPreferences.userId,
      set: { channels: sql`${notificationPreferences.channels} || excluded.channels` },
    })
}

/** With the person to mail it to; null where the account is gone or locked. */
export async function findToMail(db: DbOrTx, notificationId: string) {
  const [row] = await db
    .select({ notification: notifications, email: users.email, locale: users.locale })
    .from(notifications)
    .innerJoin(users, and(eq(users.id, notifications.userId), eq(users.locked, false)))
    .where(eq(notifications.id, notificationId))
  return row ?? null
}
