// What was planned against what happened, day by day.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { ReportDay, ReportItem, TripReport } from '#contract/trip-report.ts'
import { addDays } from '../kernel/calendar.ts'

type ReportedTrip = Pick<TripDetail, 'startDate' | 'durationDays' | 'itinerary' | 'stops'>

/** Ratings from here on make a highlight. */
const likedFrom = 4
const mostHighlights = 6
const placeKinds: readonly ItineraryItem['kind'][] = ['attraction', 'restaurant', 'activity']

export function comparePlan(
  { startDate, durationDays, itinerary, stops }: ReportedTrip,
  added: ReadonlySet<string>,
): Pick<TripReport, 'days' | 'counts' | 'highlights'> {
  const items = itinerary
    // Ideas that never found a day say nothing, unless something came of them.
    .filter(({ day, outcome }) => day !== null || outcome !== null)
    .map((item) => toReportItem(item, added.has(item.id)))
  const numbers = Array.from({ length: durationDays ?? 0 }, (_, index) => index + 1)
  const beyond = [...new Set(items.map(({ day }) => day))].filter((day) => day === null || !numbers.includes(day))
  const days = [...numbers, ...beyond].map((day): ReportDay => {
    const date = day !== null && startDate ? addDays(startDate, day - 1) : null
    return { day, date, items: items.filter((item) => item.day === day) }
  })
  const count = (matches: (item: ReportItem) => boolean) => items.filter(matches).length
  const visited = itinerary.filter(
    (item) => takesPlace(item) && placeKinds.includes(item.kind) && items.some(({ id }) => id === item.id),
  )
  return {
    days,
    counts: {
      planned: count(({ isAdded }) => !isAdded),
      done: count(({ status }) => status === 'done'),
      skipped: count(({ status }) => status === 'skipped'),
      open: count(({ status }) => status === 'open'),
      added: count(({ isAdded }) => isAdded),
      rated: count(({ rating }) => rating !== null),
      places: new Set(visited.map(placeKey)).size,
      countries: new Set(stops.map(({ place }) => place.country)).size,
    },
    highlights: items
      .filter(({ rating }) => (rating ?? 0) >= likedFrom)
      .sort((a, b) => (b.rating ?? 0) - (a.rating ?? 0))
      // Where one goes twice is told once, on its best day.
      .filter(({ title }, index, rated) => rated.findIndex((each) => each.title === title) === index)
      .slice(0, mostHighlights),
  }
}

function toReportItem(item: ItineraryItem, isAdded: boolean): ReportItem {
  const { id, day, kind, title, start, end, endsNextDay, rating, outcome, place } = item
  return {
    ...{ id, day, kind, title, start, end, endsNextDay, rating, isAdded },
    status: outcome ?? 'open',
    place: place && { lat: place.lat, lng: place.lng },
  }
}

/** A place that was visited twice counts once. */
function placeKey({ place, title }: ItineraryItem): string {
  return place?.candidateId ?? title.trim().toLowerCase()
}
