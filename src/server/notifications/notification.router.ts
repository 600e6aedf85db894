import {
  markReadSchema,
  notificationListSchema,
  notificationPreferencesSchema,
  pushEndpointInputSchema,
  pushStateSchema,
  setNotificationPreferencesSchema,
  subscribePushSchema,
  unreadSchema,
  unsubscribedSchema,
  unsubscribePushSchema,
  unsubscribeSchema,
} from '#contract/notification.ts'
import { pageInputSchema } from '#contract/paging.ts'
import { authedProcedure, limited, limitedByAddress, publicProcedure, router } from '../procedures/procedures.ts'
import { streamSchema } from '../procedures/stream-schema.ts'
import type { NotificationService } from './notification.service.ts'
import type { PushService } from './push.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    notifications: NotificationService
    push: PushService
  }
}

export const notificationRouter = router({
  list: authedProcedure({ scope: 'trips:read' })
    .input(pageInputSchema)
    .output(notificationListSchema)
    .query(({ ctx, input }) => ctx.services.notifications.list(ctx.actor, input, ctx.locale)),
  markRead: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'mark-read', limit: 300, seconds: 300 }))
    .input(markReadSchema)
    .output(unreadSchema)
    .mutation(({ ctx, input }) => ctx.services.notifications.markRead(ctx.actor, input)),
  preferences: router({
    get: authedProcedure({ scope: 'session' })
      .output(notificationPreferencesSchema)
      .query(({ ctx }) => ctx.services.notifications.preferences(ctx.actor)),
    set: authedProcedure({ scope: 'session' })
      .use(limited({ name: 'notification-preferences', limit: 120, seconds: 300 }))
      .input(setNotificationPreferencesSchema)
      .output(notificationPreferencesSchema)
      .mutation(({ ctx, input }) => ctx.services.notifications.setPreferences(ctx.actor, input)),
  }),
  /** Messages of this browser, which has to be asked first. */
  push: router({
    state: authedProcedure({ scope: 'session' })
      .input(pushEndpointInputSchema)
      .output(pushStateSchema)
      .query(({ ctx, input }) => ctx.services.push.state(ctx.actor, input.endpoint)),
    subscribe: authedProcedure({ scope: 'session' })
      .use(limited({ name: 'push-subscriptions', limit: 60, seconds: 300 }))
      .input(subscribePushSchema)
      .output(pushStateSchema)
      .mutation(({ ctx, input }) => ctx.services.push.subscribe(ctx.actor, input)),
    unsubscribe: authedProcedure({ scope: 'session' })
      .use(limited({ name: 'push-subscriptions', limit: 60, seconds: 300 }))
      .input(unsubscribePushSchema)
      .output(pushStateSchema)
      .mutation(({ ctx, input }) => ctx.services.push.unsubscribe(ctx.actor, input)),
  }),
  /** By the link at the end of a mail, without signing in. */
  unsubscribe: publicProcedure
    .use(limitedByAddress({ name: 'unsubscribe', limit: 30, seconds: 300 }))
    .input(unsubscribeSchema)
    .output(unsubscribedSchema)
    .mutation(({ ctx, input }) => ctx.services.notifications.unsubscribe(input.token, ctx.request)),
  live: authedProcedure({ scope: 'trips:read' })
    .output(streamSchema(unreadSchema))
    .subscription(async function* ({ ctx, signal = new AbortController().signal }) {
      yield* ctx.services.notifications.live(ctx.actor, signal)
    }),
})
