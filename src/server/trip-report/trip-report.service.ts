import type { NextTripWishes } from '#contract/agent-tools/post-trip.ts'
import type { BudgetSummary } from '#contract/budget.ts'
import type { ItineraryLeg } from '#contract/itinerary-legs.ts'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TripReport } from '#contract/trip-report.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { buildReport } from './build-report.ts'
import { suggestWishedTrips, type WishedTrips } from './suggest-wished-trips.ts'
import { listAddedSince } from './trip-report.repository.ts'

export interface TripReportDeps {
  db: Db
  guides: Guides
  trips: { get(actor: Actor, tripId: string, locale?: Locale): Promise<TripDetail> }
  budget: { summary(actor: Actor, input: { tripId: string }): Promise<BudgetSummary> }
  itineraryLegs: { list(actor: Actor, tripId: string, signal?: AbortSignal): Promise<{ items: ItineraryLeg[] }> }
}
export type TripReportService = ReturnType<typeof createTripReportService>

export function createTripReportService({ db, guides, trips, budget, itineraryLegs }: TripReportDeps) {
  return {
    /** Of a trip in any stage. @throws AppError NOT_FOUND for strangers. */
    async read(actor: Actor, tripId: string, locale: Locale, signal?: AbortSignal): Promise<TripReport> {
      const trip = await trips.get(actor, tripId, locale)
      const begunAt = trip.stages.find(({ stage }) => stage === 'pre')?.confirmedAt
      const [added, spending, legs] = await Promise.all([
        begunAt ? listAddedSince(db, actor.userId, tripId, new Date(begunAt)) : new Set<string>(),
        budget.summary(actor, { tripId }),
        itineraryLegs.list(actor, tripId, signal),
      ])
      return buildReport(trip, { added, spending, legs: legs.items, guides, locale })
    },
    /** Where to go next, with wishes beside what was liked. @throws AppError NOT_FOUND for strangers. */
    async nextTrips(actor: Actor, tripId: string, wishes: NextTripWishes, locale: Locale): Promise<WishedTrips> {
      const trip = await trips.get(actor, tripId, locale)
      return suggestWishedTrips(trip, wishes, { guides, locale })
    },
  }
}
