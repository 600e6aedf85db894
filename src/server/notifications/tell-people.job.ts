import type { Db, Tx } from '../db/client.ts'
import { defineSubscriber, type EventSubscriber } from '../jobs/event-subscriber.ts'
import { storeNotifications } from './notification.writes.ts'
import type { NotificationSource } from './notification-source.ts'

interface TellPeopleDeps {
  db: Db
  /** Ask for the mail and the push message of a notification if and only if it is stored. */
  mail(tx: Tx, notificationId: string): Promise<void>
  push(tx: Tx, notificationId: string): Promise<void>
}

/** An event may come more than once; people are told once. */
export function createSubscriber(source: NotificationSource, { db, mail, push }: TellPeopleDeps): EventSubscriber {
  return defineSubscriber(source.on, `notify-${source.kind}`, async (event) => {
    const told = await source.tell(db, event)
    if (told.length === 0) return
    await db.transaction((tx) =>
      storeNotifications(tx, source.kind, told, { mail: (id) => mail(tx, id), push: (id) => push(tx, id) }),
    )
  })
}
