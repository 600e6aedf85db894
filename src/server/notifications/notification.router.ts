import {
  markReadSchema,
  notificationListSchema,
  notificationPreferencesSchema,
  setNotificationPreferencesSchema,
  unreadSchema,
  unsubscribedSchema,
  unsubscribeSchema,
} from '#contract/notification.ts'
import { pageInputSchema } from '#contract/paging.ts'
import { authedProcedure, limited, limitedByAddress, publicProcedure, router } from '../procedures/procedures.ts'
import { streamSchema } from '../procedures/stream-schema.ts'
import type { NotificationService } from './notification.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    notifications: NotificationService
  }
}

export const notificationRouter = router({
  list: authedProcedure({ scope: 'trips:read' })
    .input(pageInputSchema)
    .output(notificationListSchema)
    .query(({ ctx, input }) => ctx.services.notifications.list(ctx.actor, input)),
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
