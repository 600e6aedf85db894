// The stops of a trip as they are planned: each with its nights and its guide, where there is one.
import type { Trip } from '#contract/trip.ts'
import { fitNights, leastDays, nightsOf, type TripStop } from '#contract/trip-stops.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { shareNights } from '../../trips/stops/share-nights.ts'
import { sightDaysOf } from '../../trips/stops/sight-days.ts'

export interface PlannedStop extends TripStop {
  nights: number
  guide: CityGuide | null
}

/** `days` may differ from the trip's. null where they are too few for the stops. */
export function plannedStops({ stops }: Pick<Trip, 'stops'>, days: number, guides: Guides): PlannedStop[] | null {
  if (days < leastDays(stops.length)) return null
  return settleNights(stops, days, guides).map((stop) => ({
    ...stop,
    nights: stop.nights ?? 0,
    guide: guides.covering(stop.place),
  }))
}

function settleNights(stops: readonly TripStop[], days: number, guides: Guides): TripStop[] {
  if (nightsOf(stops) !== null) return fitNights(stops, days)
  const sightDays = sightDaysOf(
    stops.map(({ place }) => place),
    guides,
  )
  const stated = stops.reduce((sum, { nights }) => sum + (nights ?? 0), 0)
  const least = stops.filter(({ nights }) => nights === null).length
  // Stated nights stay as they were stated, unless the days are too few for them.
  const isKept = stated + least <= days - 1
  const nights = shareNights(
    stops.map((stop, index) => ({ nights: isKept ? stop.nights : null, sightDays: sightDays[index] ?? 0 })),
    days,
  )
  return stops.map((stop, index) => ({ ...stop, nights: nights[index] ?? 0 }))
}
