import type { SetStops, StopsChange, SuggestedStops, SuggestStops } from '#contract/trip-stop-changes.ts'
import { nightsOf } from '#contract/trip-stops.ts'
import type { Db } from '../db/client.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { addDays, dayIn } from '../kernel/calendar.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { resolvePlace } from './stops/resolve-place.ts'
import { keepingNights, type StopSources, settleStops, type TripStops, withPlaces } from './stops/settle-stops.ts'
import { shareNights } from './stops/share-nights.ts'
import { shortestOrder } from './stops/shortest-order.ts'
import { sightDaysOf } from './stops/sight-days.ts'
import { type JourneySources, stopJourney } from './stops/stop-journey.ts'
import { toTrip } from './trip.repository.ts'
import { changeStops, previewStops } from './trip-stops.writes.ts'

export interface TripStopsDeps extends StopSources, JourneySources {
  db: Db
  clock: Clock
}
export type TripStopsService = ReturnType<typeof createTripStopsService>

/** Timetables of a day some weeks ahead are usual ones. */
const usualLeadDays = 30

export function createTripStopsService(deps: TripStopsDeps) {
  const { db, clock } = deps

  const settle = (trip: LockedTrip, version: number, stops: Awaited<ReturnType<typeof placed>>): TripStops => {
    if (trip.version !== version) throw new AppError('VERSION_CONFLICT', { details: { current: toTrip(trip) } })
    return settleStops(deps, keepingNights(stops, trip.stops), undefined)
  }
  const placed = (stops: SetStops['stops']) => withPlaces(deps, stops)

  return {
    /** @throws AppError VERSION_CONFLICT; INVALID_INPUT for unknown places and nights that cannot be. */
    async set(actor: Actor, { tripId, version, stops, preview }: SetStops): Promise<StopsChange> {
      const wanted = await placed(stops)
      if (preview) {
        return transact(db, async (tx) => {
          const trip = await lockTripFor(tx, actor, tripId, 'editor')
          const after = settle(trip, version, wanted)
          const [first] = after.stops
          const destination = first?.place ?? trip.destination
          return { trip: { ...toTrip(trip), ...after, destination }, shifts: await previewStops(tx, trip, after) }
        })
      }
      return write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const changed = await changeStops(tx, actor, trip, settle(trip, version, wanted))
        return { trip: toTrip(changed.trip), shifts: changed.shifts }
      })
    },

    /** For stops that are not stored yet: their order, nights and the journeys between them. */
    async suggest({ origin, stops, durationDays, order }: SuggestStops): Promise<SuggestedStops> {
      const [home, wanted] = await Promise.all([
        origin ? resolvePlace(deps.geocoding, origin, 'origin') : null,
        placed(stops),
      ])
      const places = wanted.map(({ place }) => place)
      const sightDays = sightDaysOf(places, deps.guides)
      const asked = stops.map(({ nights }, index) => ({ nights: nights ?? null, sightDays: sightDays[index] ?? 0 }))
      const nights = shareNights(asked, durationDays ?? null)
      const indexes = order === 'any' ? shortestOrder(places, home) : places.map((_, index) => index)
      const date = addDays(dayIn('UTC', clock.now()), usualLeadDays)
      const suggested = indexes.flatMap((index) => {
        const place = places[index]
        const count = nights[index]
        return place && count !== undefined ? [{ index, place, nights: count }] : []
      })
      const outline = await Promise.all(
        suggested.map(async (stop, at) => {
          const before = at === 0 ? home : suggested[at - 1]?.place
          const journey = before ? await stopJourney(deps, before, stop.place, date) : null
          return { ...stop, hasGuide: deps.guides.covering(stop.place) !== null, journey }
        }),
      )
      return { stops: outline, durationDays: (nightsOf(suggested) ?? 0) + 1 }
    },
  }
}
