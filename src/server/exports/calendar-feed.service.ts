// A private address that calendar programs read again and again: whoever knows it sees the plan, so it can be revoked.
import { createHash, randomBytes } from 'node:crypto'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Db } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { findFeed, findFeedReader, toFeed } from './calendar-feed.repository.ts'
import { insertFeed, revokeFeed } from './calendar-feed.writes.ts'
import { writeCalendar } from './write-calendar.ts'

export interface CalendarFeedDeps {
  db: Db
  clock: Clock
  trips: { get(actor: Actor, tripId: string, locale?: Locale): Promise<TripDetail> }
  publicAddress: string | undefined
}
export type CalendarFeedService = ReturnType<typeof createCalendarFeedService>

export function createCalendarFeedService({ db, clock, trips, publicAddress }: CalendarFeedDeps) {
  return {
    async get(actor: Actor, tripId: string) {
      const row = await findFeed(db, actor.userId, tripId)
      return row && toFeed(row)
    },

    /** One for each person and trip: an earlier address stops working. */
    create(actor: Actor, tripId: string) {
      const token = randomBytes(32).toString('base64url')
      // The answer holds the secret, so it is not kept under an idempotency key.
      const once = { ...actor, request: { ...actor.request, idempotency: undefined } }
      return write(db, once, async (tx) => {
        await lockTripFor(tx, actor, tripId, 'viewer')
        const owner = { tripId, userId: actor.userId }
        await revokeFeed(tx, actor, owner, clock.now())
        const row = await insertFeed(tx, actor, { ...owner, tokenHash: hash(token), createdAt: clock.now() })
        return { ...toFeed(row), url: `${originOf(actor.request)}/api/feeds/${token}.ics` }
      })
    },

    revoke: (actor: Actor, tripId: string) =>
      write(db, actor, async (tx) => {
        await lockTripFor(tx, actor, tripId, 'viewer')
        await revokeFeed(tx, actor, { tripId, userId: actor.userId }, clock.now())
        return { done: true as const }
      }),

    /** null for an address that is unknown or revoked, or whose owner has left the trip. */
    async read(token: string, request: RequestScope): Promise<string | null> {
      const reader = await findFeedReader(db, hash(token))
      if (!reader) return null
      const { tripId, userId, role, locale } = reader
      const trip = await trips.get({ kind: 'user', userId, role, locale, sessionId: null, request }, tripId, locale)
      const t = createServerTranslator(locale)
      return writeCalendar(trip, { writtenAt: clock.now(), withCodes: false, t, locale })
    },
  }

  function originOf({ origin }: RequestScope): string {
    return (publicAddress ?? origin ?? '').replace(/\/$/, '')
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
