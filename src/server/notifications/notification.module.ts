import type { Db, Tx } from '../db/client.ts'
import type { EventSubscriber } from '../jobs/event-subscriber.ts'
import type { PushSender } from '../providers/push/push.ts'
import { createNotificationService, type NotificationServiceDeps } from './notification.service.ts'
import { notificationSources } from './notification-sources.repository.ts'
import { createPushService } from './push.service.ts'
import { createPushNotificationJob, pushNotificationJobName } from './push-notification.job.ts'
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
  push: PushSender
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
      push: (tx, notificationId) => deps.enqueue(tx, pushNotificationJobName, { notificationId }),
    }),
  )
  return {
    services: {
      notifications: createNotificationService({ ...deps, tokens }),
      push: createPushService(deps),
    },
    jobs: [createSendNotificationJob({ ...deps, tokens }), createPushNotificationJob(deps)],
    subscribers,
  }
}
