import type { Db, Tx } from '../db/client.ts'
import type { EventSubscriber } from '../jobs/event-subscriber.ts'
import { createNotificationService, type NotificationServiceDeps } from './notification.service.ts'
import { notificationSources } from './notification-sources.repository.ts'
import {
  createSendNotificationJob,
  type SendNotificationDeps,
  sendNotificationJobName,
} from './send-notification.job.ts'
import { createSubscriber } from './tell-people.job.ts'
import { createUnsubscribeTokens } from './unsubscribe-token.ts'

export interface NotificationModuleDeps
  extends Omit<NotificationServiceDeps, 'tokens'>,
    Omit<SendNotificationDeps, 'tokens'> {
  db: Db
  /** Signs the links that end mails. */
  authSecret: string
  /** Asks for a job if and only if the transaction commits. */
  enqueue(tx: Tx, job: string, payload: object): Promise<void>
}

export function createNotificationModule(deps: NotificationModuleDeps) {
  const tokens = createUnsubscribeTokens(deps.authSecret)
  const subscribers: EventSubscriber[] = notificationSources.map((source) =>
    createSubscriber(source, {
      db: deps.db,
      mail: (tx, notificationId) => deps.enqueue(tx, sendNotificationJobName, { notificationId }),
    }),
  )
  return {
    services: { notifications: createNotificationService({ ...deps, tokens }) },
    jobs: [createSendNotificationJob({ ...deps, tokens })],
    subscribers,
  }
}
