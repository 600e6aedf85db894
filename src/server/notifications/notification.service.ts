import { EventEmitter, on } from 'node:events'
import type postgres from 'postgres'
import type { z } from 'zod'
import type { Locale } from '#contract/locale.ts'
import {
  type markReadSchema,
  type NotificationChannels,
  type NotificationKind,
  type NotificationPreferences,
  notificationKinds,
  type setNotificationPreferencesSchema,
  type Unread,
} from '#contract/notification.ts'
import type { pageInputSchema } from '#contract/paging.ts'
import { findUser } from '../accounts/account.repository.ts'
import type { Db } from '../db/client.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { awaitedNames } from '../kernel/awaited-names.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import { recordChange } from '../kernel/record-change.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import {
  channelsOf,
  countUnread,
  findChoices,
  listNotifications,
  markRead,
  saveChoice,
} from './notification.repository.ts'
import { notificationsChannel, wakeReader } from './notification.writes.ts'
import type { UnsubscribeTokens } from './unsubscribe-token.ts'
import { valuesInLanguage } from './values-language.ts'

export interface NotificationServiceDeps {
  db: Db
  sql: postgres.Sql
  clock: Clock
  tokens: UnsubscribeTokens
}
export type NotificationService = ReturnType<typeof createNotificationService>

export function createNotificationService({ db, sql, clock, tokens }: NotificationServiceDeps) {
  const emitter = new EventEmitter({ captureRejections: true }).setMaxListeners(0)
  let listening: Promise<unknown> | null = null

  const listen = () => {
    listening ??= sql
      .listen(
        notificationsChannel,
        (userId) => emitter.emit(userId),
        // Also after a lost connection, when notices may have been missed.
        () => {
          for (const userId of awaitedNames(emitter)) emitter.emit(userId)
        },
      )
      .catch((error: unknown) => {
        listening = null
        throw error
      })
    return listening
  }

  const preferencesOf = async (userId: string): Promise<NotificationPreferences> => {
    const choices = (await findChoices(db, [userId])).get(userId)
    const channels = Object.fromEntries(notificationKinds.map((kind) => [kind, channelsOf(kind, choices)]))
    return { channels: channels as Record<NotificationKind, NotificationChannels> }
  }

  return {
    async list(actor: Actor, { cursor, limit }: z.infer<typeof pageInputSchema>, locale: Locale) {
      const [found, unread] = await Promise.all([
        listNotifications(db, actor.userId, { beforeId: decodeIdCursor(cursor), limit }),
        countUnread(db, actor.userId),
      ])
      const page = keysetPage(found, limit, ({ id }) => id)
      const items = page.items.map((each) => ({ ...each, values: valuesInLanguage(each.values, locale) }))
      return { ...page, items, unread }
    },

    markRead: (actor: Actor, { notificationIds }: z.infer<typeof markReadSchema>): Promise<Unread> =>
      write(db, actor, async (tx) => {
        const count = await markRead(tx, actor.userId, notificationIds, clock.now())
        if (count > 0) {
          await wakeReader(tx, actor.userId)
          recordChange(tx, actor, { action: 'notification.read', entityId: actor.userId, after: { count } })
        }
        return { unread: await countUnread(tx, actor.userId) }
      }),

    preferences: (actor: Actor) => preferencesOf(actor.userId),

    async setPreferences(actor: Actor, { kind, channels }: z.infer<typeof setNotificationPreferencesSchema>) {
      await write(db, actor, async (tx) => {
        const before = channelsOf(kind, (await findChoices(tx, [actor.userId])).get(actor.userId))
        const after = { ...before, ...channels }
        await saveChoice(tx, actor.userId, kind, after)
        recordChange(tx, actor, {
          action: 'notification.preferences-changed',
          entityId: actor.userId,
          before: { [kind]: before },
          after: { [kind]: after },
        })
        return { done: true as const }
      })
      return preferencesOf(actor.userId)
    },

    /** Ends the mails of one kind. @throws AppError TOKEN_EXPIRED for a token that we did not make. */
    async unsubscribe(token: string, request: RequestScope): Promise<{ kind: NotificationKind }> {
      const subscription = tokens.read(token)
      if (!subscription || !(await findUser(db, subscription.userId))) throw new AppError('TOKEN_EXPIRED')
      const { userId, kind } = subscription
      await transact(db, async (tx) => {
        const before = channelsOf(kind, (await findChoices(tx, [userId])).get(userId))
        if (!before.mail) return
        const after = { ...before, mail: false }
        await saveChoice(tx, userId, kind, after)
        recordChange(
          tx,
          { kind: 'system', userId, request },
          {
            action: 'notification.unsubscribed',
            entityId: userId,
            before: { [kind]: before },
            after: { [kind]: after },
          },
        )
      })
      return { kind }
    },

    /** How many are unread: at once, and whenever it may have changed. */
    async *live(actor: Actor, signal: AbortSignal): AsyncGenerator<Unread> {
      await listen()
      const wakes = on(emitter, actor.userId, { signal })
      try {
        yield { unread: await countUnread(db, actor.userId) }
        for await (const _ of wakes) yield { unread: await countUnread(db, actor.userId) }
      } catch (error) {
        if (!signal.aborted) throw error
      } finally {
        await wakes.return?.()
      }
    },
  }
}
