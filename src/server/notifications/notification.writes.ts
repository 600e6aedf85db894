// Stores what people are told, wakes their open pages and asks for the mails, all in one transaction.
import { sql } from 'drizzle-orm'
import type { NotificationKind } from '#contract/notification.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { notifications } from '../db/schema/notifications.ts'
import { channelsOf, findChoices } from './notification.repository.ts'
import type { Told } from './notification-source.ts'

export const notificationsChannel = 'notifications'

/** Something changed for this person: open pages count anew. */
export async function wakeReader(db: DbOrTx, userId: string): Promise<void> {
  await db.execute(sql`select pg_notify(${notificationsChannel}, ${userId})`)
}

export interface Deliveries {
  /** Ask for the mail and the push message of a notification that was stored. */
  mail(notificationId: string): Promise<void>
  push(notificationId: string): Promise<void>
}

/** What was told before is left alone. */
export async function storeNotifications(
  tx: Tx,
  kind: NotificationKind,
  told: readonly Told[],
  { mail, push }: Deliveries,
): Promise<void> {
  const choices = await findChoices(
    tx,
    told.map(({ userId }) => userId),
  )
  for (const each of told) {
    const channels = channelsOf(kind, choices.get(each.userId))
    if (!channels.app && !channels.mail && !channels.push) continue
    const [stored] = await tx
      .insert(notifications)
      .values({ ...each, kind, inApp: channels.app })
      .onConflictDoNothing()
      .returning({ id: notifications.id })
    if (!stored) continue
    if (channels.app) await wakeReader(tx, each.userId)
    if (channels.mail) await mail(stored.id)
    if (channels.push) await push(stored.id)
  }
}
