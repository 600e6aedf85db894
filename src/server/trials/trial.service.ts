// A plan for somebody without an account, kept for a week under a secret that their browser holds.
import { and, eq, gt, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Locale } from '#contract/locale.ts'
import type { claimedTrialSchema, PlanTrial, planTrialResultSchema, Trial } from '#contract/trial.ts'
import { hashToken, makeSecretToken } from '../accounts/secret-token.ts'
import type { Db, DbOrTx } from '../db/client.ts'
import { trials } from '../db/schema/trials.ts'
import { addItem } from '../itinerary/edit-items.ts'
import { loadItemDraft, saveItemDraft } from '../itinerary/item.writes.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { daysAfter } from '../kernel/calendar.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { defaultTitle } from '../reader-language/trip-title.ts'
import { resolvePlace } from '../trips/stops/resolve-place.ts'
import { type StopSources, settleStops } from '../trips/stops/settle-stops.ts'
import { insertTrip } from '../trips/trip.writes.ts'
import type { TrialPlanner } from './trial-planner.ts'

const lifetimeDays = 7

export interface TrialServiceDeps extends StopSources {
  db: Db
  clock: Clock
  trialPlanner: TrialPlanner
}
export type TrialService = ReturnType<typeof createTrialService>

interface Caller {
  locale: Locale
  request: Pick<RequestScope, 'address'>
  signal: AbortSignal
}

export function createTrialService({ db, clock, trialPlanner, ...sources }: TrialServiceDeps) {
  const ofToken = (token: string) => and(eq(trials.tokenHash, hashToken(token)), gt(trials.expiresAt, clock.now()))

  const find = async (db: DbOrTx, token: string) => {
    const [row] = await db.select().from(trials).where(ofToken(token)).for('update')
    if (!row) throw notFound('trial')
    return row
  }

  return {
    /** @throws AppError INVALID_INPUT for a place that is unknown or means several. */
    async plan(input: PlanTrial, { locale, request, signal }: Caller): Promise<z.infer<typeof planTrialResultSchema>> {
      const { party = { adults: 2, children: 0 }, pace = 'balanced', currency = 'CNY', durationDays } = input
      const destination = await resolvePlace(sources.geocoding, input.destination, 'destination')
      const { stops } = settleStops(sources, [{ place: destination }], durationDays)
      const planned = await trialPlanner.plan(
        { stops, durationDays, party, pace, currency },
        { locale, account: `address ${request.address ?? 'unknown'}`, signal },
      )
      if (!planned) return { status: 'unplanned', destination }
      const plan = { title: defaultTitle(stops, durationDays, locale), stops, durationDays, party, pace, ...planned }
      const { token, tokenHash } = makeSecretToken()
      const now = clock.now()
      const expiresAt = daysAfter(now, lifetimeDays)
      await transact(db, async (tx) => {
        await tx.delete(trials).where(lt(trials.expiresAt, now))
        await tx.insert(trials).values({ tokenHash, plan, expiresAt })
      })
      return { status: 'planned', trial: { token, expiresAt: expiresAt.toISOString(), plan } }
    },

    async get(token: string): Promise<Trial> {
      const [row] = await db.select().from(trials).where(ofToken(token))
      if (!row) throw notFound('trial')
      return { token, expiresAt: row.expiresAt.toISOString(), plan: row.plan }
    },

    /** The plan becomes a trip of the caller; after that its token is worth nothing. */
    claim: (actor: Actor, token: string): Promise<z.infer<typeof claimedTrialSchema>> =>
      write(db, actor, async (tx) => {
        const { id, plan } = await find(tx, token)
        const { title, stops, durationDays, party, pace, total } = plan
        const trip = await insertTrip(tx, actor, {
          title,
          stops,
          durationDays,
          party,
          pace,
          origin: null,
          startDate: null,
          budgetAmount: null,
          currency: total.currency,
          preferences: [],
        })
        const locked = await lockTripFor(tx, actor, trip.id, 'owner')
        const draft = await loadItemDraft(tx, trip.id, {})
        for (const item of plan.items) addItem(draft, locked, item, { before: undefined })
        await saveItemDraft(tx, actor, draft)
        await tx.delete(trials).where(eq(trials.id, id))
        return { tripId: trip.id, title }
      }),
  }
}
