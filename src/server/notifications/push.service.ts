import type { z } from 'zod'
import type { pushStateSchema, subscribePushSchema, unsubscribePushSchema } from '#contract/notification.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'
import { write } from '../kernel/write.ts'
import type { PushSender } from '../providers/push/push.ts'
import { hasSubscription, removeSubscription, saveSubscription } from './push-subscription.repository.ts'

export interface PushServiceDeps {
  db: Db
  push: Pick<PushSender, 'publicKey'>
}
export type PushService = ReturnType<typeof createPushService>
type PushState = z.infer<typeof pushStateSchema>

/** The browsers that show what a person is told. */
export function createPushService({ db, push: { publicKey } }: PushServiceDeps) {
  return {
    state: async (actor: Actor, endpoint: string | undefined): Promise<PushState> => ({
      publicKey,
      isOn: endpoint !== undefined && (await hasSubscription(db, actor.userId, endpoint)),
    }),

    subscribe: (
      actor: Actor,
      { idempotencyKey: _, ...target }: z.infer<typeof subscribePushSchema>,
    ): Promise<PushState> =>
      write(db, actor, async (tx) => {
        const { userId, sessionId } = actor
        await saveSubscription(tx, { userId, sessionId, target })
        recordChange(tx, actor, { action: 'notification.push-enabled', entityId: userId, after: serviceOf(target) })
        return { publicKey, isOn: true }
      }),

    unsubscribe: (actor: Actor, { endpoint }: z.infer<typeof unsubscribePushSchema>): Promise<PushState> =>
      write(db, actor, async (tx) => {
        const { userId } = actor
        if (await removeSubscription(tx, userId, endpoint))
          recordChange(tx, actor, {
            action: 'notification.push-disabled',
            entityId: userId,
            before: serviceOf({ endpoint }),
          })
        return { publicKey, isOn: false }
      }),
  }
}

/** The address itself is a secret: whoever knows it can send to the browser. */
function serviceOf({ endpoint }: { endpoint: string }): { service: string } {
  return { service: new URL(endpoint).hostname }
}
