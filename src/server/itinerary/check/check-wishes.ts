// What people said of the trip and days arranged by hand leave out: the earliest hour of a day or a train, the journey home.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryFinding } from '#contract/itinerary-check.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { homeKm } from '../../travel/trip-anchors.ts'
import { finding } from './day-span.ts'

type Trip = Pick<TripDetail, 'durationDays' | 'itinerary' | 'stops' | 'origin' | 'destination'>

const journeys: ReadonlySet<ItineraryItem['kind']> = new Set(['flight', 'train', 'transport'])

export function checkWishes(trip: Trip, brief: TripBrief): ItineraryFinding[] {
  return [...tooEarly(trip, brief), ...withoutWayHome(trip, brief)]
}

/** What is booked stays where it is. */
function tooEarly({ itinerary }: Trip, { dayWindow, transport }: TripBrief): ItineraryFinding[] {
  const dayStart = isAsked(dayWindow) ? dayWindow.value.start : undefined
  const firstJourney = isAsked(transport) ? transport.value.notBefore : undefined
  return itinerary.flatMap((item) => {
    const { id, kind, day, start, booking } = item
    const isRide = kind === 'flight' || kind === 'train'
    const clock = isRide ? (firstJourney ?? dayStart) : dayStart
    const isMovable = kind !== 'note' && kind !== 'lodging' && booking !== 'booked'
    if (!clock || !isMovable || day === null || start === null || start >= clock) return []
    return [finding('frame.too-early', day, [id], { clock })]
  })
}

function isAsked<Field extends { origin: string }>(field: Field | undefined): field is Field {
  return field !== undefined && field.origin !== 'assumed'
}

/** Only where the journey there is planned: who drives or lives nearby plans neither. */
function withoutWayHome(
  { origin, destination, stops, itinerary, durationDays }: Trip,
  { departure }: TripBrief,
): ItineraryFinding[] {
  const last = stops.at(-1)?.place ?? destination
  if (!origin || !durationDays || durationDays < 2 || departure || greatCircleKm(origin, last) <= homeKm) return []
  const ridesOn = (day: number) => itinerary.filter((item) => item.day === day && journeys.has(item.kind))
  const leaves = ridesOn(1).some(({ kind }) => kind !== 'transport')
  if (!leaves || ridesOn(durationDays).length > 0) return []
  const isOnTheWay = ridesOn(durationDays - 1).some(({ endsNextDay }) => endsNextDay)
  return isOnTheWay ? [] : [finding('frame.missing-move', durationDays, [], {})]
}
