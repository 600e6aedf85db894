import { and, count, desc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { sessions, users } from '../db/schema/accounts.ts'
import { notifications, pushSubscriptions } from '../db/schema/notifications.ts'

/** More browsers than people use; the oldest give way. */
const mostSubscriptions = 20

type PushTarget = Pick<typeof pushSubscriptions.$inferInsert, 'endpoint' | 'p256dh' | 'auth'>

/** Whether the browser at this address belongs to the person. */
export async function hasSubscription(db: DbOrTx, userId: string, endpoint: string): Promise<boolean> {
  const [row] = await db
    .select({ found: count() })
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.endpoint, endpoint)))
  return (row?.found ?? 0) > 0
}

/** One browser speaks for one person: whoever used it before gets nothing there any more. */
export async function saveSubscription(
  tx: DbOrTx,
  { userId, sessionId, target }: { userId: string; sessionId: string | null; target: PushTarget },
): Promise<void> {
  await tx
    .insert(pushSubscriptions)
    .values({ userId, sessionId, ...target })
    .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: { userId, sessionId, ...target } })
  const kept = tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
    .orderBy(desc(pushSubscriptions.id))
    .offset(mostSubscriptions)
  await tx.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, kept))
}

export async function removeSubscription(db: DbOrTx, userId: string, endpoint: string): Promise<boolean> {
  const rows = await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.endpoint, endpoint)))
    .returning({ id: pushSubscriptions.id })
  return rows.length > 0
}

/** With the browsers that are signed in now; null where the account is gone or locked. */
export async function findToPush(db: DbOrTx, notificationId: string, now: Date) {
  const rows = await db
    .select({ notification: notifications, locale: users.locale, target: pushSubscriptions })
    .from(notifications)
    .innerJoin(users, and(eq(users.id, notifications.userId), ne(users.locked, true)))
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.userId, notifications.userId))
    .leftJoin(sessions, eq(sessions.id, pushSubscriptions.sessionId))
    .where(
      and(
        eq(notifications.id, notificationId),
        or(isNull(pushSubscriptions.sessionId), and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now))),
      ),
    )
  const [first] = rows
  if (!first) return null
  return { notification: first.notification, locale: first.locale, targets: rows.map(({ target }) => target) }
}
