// Beds that the trip has already, as candidates of the plan: they are paid for, and what a guide offers is not planned beside
// them. A stop without a guide gets a bed without a place, so that its nights can be planned at all.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import { stopOfDay, stopSpans } from '#contract/trip-stops.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { addDays } from '../../kernel/calendar.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'
import type { PlannedStop } from './planned-stops.ts'

type Lodging = CandidatesInput['lodgings'][number]

/** Of several at one stop each has the nights from its day to that of the next; the first is there from the beginning. */
export function ownStays(stops: readonly PlannedStop[], items: readonly ItineraryItem[], startDate: string): Lodging[] {
  const lodgings = items.filter(({ kind, day }) => kind === 'lodging' && day !== null)
  return stopSpans(stops).flatMap(({ stop, firstDay }): Lodging[] => {
    const here = differing(lodgings.filter(({ day }) => day !== null && stopOfDay(stops, day)?.id === stop.id))
    if (here.length === 0) return stop.guide ? [] : [lodging(stop, openBedOf(stop), stop.place.name, stop.place)]
    const dateOf = (index: number) =>
      addDays(startDate, (index === 0 ? firstDay : (here[index]?.day ?? firstDay + stop.nights)) - 1)
    return here.map((item, index) => ({
      ...lodging(stop, `${ownPrefix}${item.id}`, item.title, item.place),
      ...(here.length > 1 && { bookedFor: { from: dateOf(index), until: dateOf(index + 1) } }),
    }))
  })
}

/** Of the nights for which nothing is booked and no source knows a bed. */
export function openBedOf({ id }: Pick<PlannedStop, 'id'>): string {
  return `${ownPrefix}stop-${id}`
}

const sameKm = 0.1

/** By day, without further rooms of the same night and further nights in the same property. */
function differing(items: readonly ItineraryItem[]): ItineraryItem[] {
  const kept: ItineraryItem[] = []
  for (const item of [...items].sort((a, b) => (a.day ?? 0) - (b.day ?? 0))) {
    const last = kept.at(-1)
    const isSamePlace = last?.place && item.place ? greatCircleKm(last.place, item.place) <= sameKm : false
    const isKnown = last !== undefined && (last.day === item.day || last.title === item.title || isSamePlace)
    if (!isKnown) kept.push(item)
  }
  return kept
}

function lodging(
  { id: stopId }: PlannedStop,
  id: string,
  name: string,
  place: { lat: number; lng: number } | null,
): Lodging {
  return {
    id,
    stopId,
    name,
    position: place ? { lat: place.lat, lng: place.lng } : undefined,
    price: { per: 'once', amount: 0 },
  }
}
