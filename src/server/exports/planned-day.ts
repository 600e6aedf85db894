// The plan as other formats need it: days with their dates, items with their instants' zones.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { addDays } from '../kernel/calendar.ts'

export interface PlannedDay {
  /** 1 = first. */
  number: number
  /** null while the trip has no dates. */
  date: string | null
  items: ItineraryItem[]
}

/** Every day of the trip in order, also those without items. */
export function plannedDays({ itinerary, startDate, durationDays }: TripDetail): PlannedDay[] {
  const last = Math.max(durationDays ?? 0, ...itinerary.map(({ day }) => day ?? 0))
  return Array.from({ length: last }, (_, index) => ({
    number: index + 1,
    date: startDate && addDays(startDate, index),
    items: itinerary.filter(({ day }) => day === index + 1),
  }))
}

/** The zone in which the item's times are meant. */
export function zoneOfItem({ zone, day }: ItineraryItem, { stops, destination }: TripDetail): string {
  return zone ?? (day === null ? destination : (stopOfDay(stops, day)?.place ?? destination)).zone
}
