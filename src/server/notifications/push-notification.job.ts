import { z } from 'zod'
import { idSchema } from '#contract/paging.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Db } from '../db/client.ts'
import { defineJob } from '../jobs/job.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { PushSender } from '../providers/push/push.ts'
import { findToPush, removeSubscription } from './push-subscription.repository.ts'
import { valuesInLanguage } from './values-language.ts'

export const pushNotificationJobName = 'push-notification'

export interface PushNotificationDeps {
  db: Db
  clock: Clock
  push: PushSender
}

/** Shown in the browsers of one person. Sent again after a failure, the same topic keeps it from showing twice. */
export function createPushNotificationJob({ db, clock, push }: PushNotificationDeps) {
  return defineJob({
    name: pushNotificationJobName,
    payload: z.object({ notificationId: idSchema }),
    async handler({ notificationId }) {
      const found = await findToPush(db, notificationId, clock.now())
      if (!found) return
      const { notification, locale, targets } = found
      const { actor = '', trip = '', subject = '', role = '' } = valuesInLanguage(notification.values, locale)
      const t = createServerTranslator(locale)
      const text = JSON.stringify({
        title: trip || 'JourneyOn',
        body: t(`mails.notifications.${notification.kind}`, { actor, trip, subject, role }).slice(0, 500),
        path: notification.path ?? '/trips',
        tag: notification.id,
      })
      const topic = notification.id.replaceAll('-', '')
      const results = await Promise.allSettled(
        targets.map(async (target) => {
          const outcome = await push.send(target, { text, topic })
          if (outcome === 'gone') await removeSubscription(db, target.userId, target.endpoint)
        }),
      )
      const failed = results.find((result) => result.status === 'rejected')
      if (failed) throw failed.reason
    },
  })
}
