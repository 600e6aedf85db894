// What days arranged by hand lack: a bed for a night, a meal where meals are planned.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryFinding } from '#contract/itinerary-check.ts'
import type { TripDetail } from '#contract/trip.ts'
import { fitNights, stopOfDay } from '#contract/trip-stops.ts'
import { finding, spanOf } from './day-span.ts'

type Trip = Pick<TripDetail, 'durationDays' | 'itinerary' | 'stops'>

/** Minutes of the day within which a meal is taken, and the activity around it that makes its lack worth a word. */
const meals = [
  { meal: 'lunch', from: 10.5 * 60, until: 15.5 * 60, startsBefore: 12 * 60, endsAfter: 15 * 60 },
  { meal: 'dinner', from: 16.5 * 60, until: 23 * 60, startsBefore: 18 * 60, endsAfter: 20 * 60 },
] as const

/** Minutes. Who is in one place for so long eats there. */
const longVisit = 180

/** Findings without fixes: what is missing has to be chosen. */
export function checkProvisions(trip: Trip): ItineraryFinding[] {
  const days = Array.from({ length: trip.durationDays ?? 0 }, (_, index) => index + 1)
  const onDay = (day: number) => trip.itinerary.filter((item) => item.day === day)
  return [
    ...nightsWithoutBed(trip, days),
    ...nightsWithTwoBeds(trip),
    ...days.flatMap((day) => missingMeals(trip, onDay(day), day)),
  ]
}

/** A stay lasts until the next one or the next stop, or for one night where its item ends on the next day. */
function nightsWithoutBed({ itinerary, stops, durationDays }: Trip, days: number[]): ItineraryFinding[] {
  const fitted = fitNights(stops, durationDays)
  const stopOn = (day: number) => stopOfDay(fitted, day)?.id
  const dated = itinerary.filter(({ day }) => day !== null)
  const hasBed = (night: number) => {
    const beds = dated.filter(({ kind, day }) => kind === 'lodging' && (day ?? 0) <= night)
    const last = Math.max(0, ...beds.map(({ day }) => day ?? 0))
    return beds.some(
      (bed) => bed.day === night || (bed.day === last && !bed.endsNextDay && stopOn(last) === stopOn(night)),
    )
  }
  const isOnTheWay = (night: number) =>
    dated.some(({ kind, day, endsNextDay }) => isJourney(kind) && day === night && endsNextDay)
  const plannedDays = new Set(dated.flatMap(({ day, start }) => (day !== null && start !== null ? [day] : [])))
  const hasAnyBed = dated.some(({ kind }) => kind === 'lodging')
  // In a trip that is hardly begun, the lack of a bed is no news.
  if (!hasAnyBed && plannedDays.size * 2 < days.length) return []
  const bare = days.slice(0, -1).filter((night) => !hasBed(night) && !isOnTheWay(night))
  if (bare.length === 0) return []
  if (!hasAnyBed) return [finding('nights.no-bed', null, [], { nights: bare.length })]
  return bare.map((night) => finding('nights.no-bed', night, [], { nights: 1 }))
}

/** Two properties that are booked from the same night on; rooms of one property bear one name. */
function nightsWithTwoBeds({ itinerary }: Trip): ItineraryFinding[] {
  const booked = itinerary.filter(
    ({ kind, booking, day }) => kind === 'lodging' && booking === 'booked' && day !== null,
  )
  return [...Map.groupBy(booked, ({ day }) => day)].flatMap(([day, beds]) => {
    const names = new Set(beds.map(({ title }) => title.trim().toLowerCase()))
    return names.size < 2
      ? []
      : [
          finding(
            'nights.two-beds',
            day,
            beds.map(({ id }) => id),
            {},
          ),
        ]
  })
}

/** Only in trips that plan meals at all, and only on days that are busy around that meal. */
function missingMeals({ itinerary }: Trip, items: ItineraryItem[], day: number): ItineraryFinding[] {
  if (!itinerary.some(({ kind }) => kind === 'restaurant')) return []
  const timed = items.flatMap(spanOf)
  const visits = timed.filter(({ item }) => item.kind !== 'restaurant' && item.kind !== 'lodging')
  return meals.flatMap(({ meal, from, until, startsBefore, endsAfter }) => {
    const isTaken = timed.some(({ item, start }) => item.kind === 'restaurant' && start >= from && start <= until)
    const isUntimed = items.some(({ kind, start }) => kind === 'restaurant' && start === null)
    const isBusy = visits.some(({ start }) => start < startsBefore) && visits.some(({ end }) => end > endsAfter)
    const mayEatThere = visits.some(({ start, end }) => end - start >= longVisit && start < until && end > from)
    const isTravelling = visits.some(({ item }) => isJourney(item.kind))
    if (isTaken || isUntimed || !isBusy || mayEatThere || isTravelling) return []
    return [finding('meals.missing', day, [], { meal })]
  })
}

function isJourney(kind: ItineraryItem['kind']): boolean {
  return kind === 'flight' || kind === 'train'
}
