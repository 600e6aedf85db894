// What a public page says of a trip: each field is named here, so that nothing is told by accident.
import { coarsePoint } from '#contract/cover.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { SharedItem, SharedTrip, ShareSection } from '#contract/share-link.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { TripReport } from '#contract/trip-report.ts'
import type { TripStop } from '#contract/trip-stops.ts'

interface SharedSource {
  trip: {
    title: string
    startDate: string | null
    durationDays: number | null
    budgetAmount: number | null
    currency: string
  }
  stops: readonly TripStop[]
  items: readonly ItineraryItem[]
  memberNames: readonly string[]
  planned: Money
  /** null before the trip has begun. */
  report: TripReport | null
}

export function toSharedTrip(
  { trip, stops, items, memberNames, planned, report }: SharedSource,
  sections: readonly ShareSection[],
): SharedTrip {
  const has = (section: ShareSection) => sections.includes(section)
  const { title, startDate, durationDays, budgetAmount, currency } = trip
  const budget = budgetAmount === null ? null : { amount: budgetAmount, currency }
  return {
    title,
    sections: [...sections],
    stops: stops.map(({ place, nights }) => ({
      name: place.name,
      country: place.country,
      nights,
      ...coarsePoint(place),
    })),
    startDate,
    durationDays,
    days: has('plan') ? toDays(items, has) : null,
    budget: has('budget') ? { budget, planned } : null,
    report: has('report') && report ? toSharedReport(report, has) : null,
    people: has('people') ? [...memberNames] : null,
  }
}

type Has = (section: ShareSection) => boolean

function toDays(items: readonly ItineraryItem[], has: Has): SharedTrip['days'] {
  const days = new Map<number, SharedItem[]>()
  for (const item of items.filter(takesPlace)) {
    if (item.day !== null) days.set(item.day, [...(days.get(item.day) ?? []), toSharedItem(item, has)])
  }
  return [...days].map(([day, onDay]) => ({ day, items: onDay })).sort((a, b) => a.day - b.day)
}

function toSharedReport({ counts, distance, spending, highlights }: TripReport, has: Has): SharedTrip['report'] {
  return {
    places: counts.places,
    done: counts.done,
    marked: counts.done + counts.skipped + counts.open,
    distanceKm: distance.totalKm,
    spent: has('budget') ? spending.actual : null,
    highlights: highlights.map(({ title, rating }) => ({ title, rating })),
  }
}

/** No confirmation code, no booking, no source: those are for the people who travel. */
function toSharedItem(
  { kind, title, start, end, endsNextDay, place, cost, notes }: ItineraryItem,
  has: Has,
): SharedItem {
  return {
    kind,
    title,
    start,
    end,
    endsNextDay,
    place: has('map') && place ? { name: place.name, lat: place.lat, lng: place.lng } : null,
    cost: has('budget') ? cost : null,
    notes: has('notes') && notes !== '' ? notes : null,
  }
}
