// The context of a trip, for messages that are read outside of the model.
import type { TripDetail } from '#contract/trip.ts'
import { firstDaysOf } from '#contract/trip-stops.ts'
import { createShippedGuides } from '../../../shipped-data/guides/guides.ts'
import { contextFor, guidesOf, type ReadingContext } from './names/reading-context.ts'

const guides = createShippedGuides()

export function tripContext(
  trip: Pick<TripDetail, 'startDate' | 'durationDays' | 'itinerary' | 'party' | 'currency' | 'stops'>,
  today: string,
): ReadingContext {
  const { startDate, durationDays, itinerary, party, currency, stops } = trip
  const lastDay = Math.max(0, ...itinerary.map(({ day }) => day ?? 0))
  return contextFor(
    {
      startDate,
      days: durationDays ?? (lastDay || null),
      items: itinerary,
      party,
      currency,
      stops: stops.map(({ place }) => place.name),
      firstDays: firstDaysOf(stops),
    },
    guidesOf(stops.map(({ place }) => guides.covering(place))),
    today,
  )
}
