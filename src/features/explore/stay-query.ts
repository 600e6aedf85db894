// The lodging query: nights and people, from the URL or from the trip.
import type { TripDetail } from '#contract/trip.ts'
import { countPeople } from '#features/plan-items/new-item.ts'
import { daysBetween } from '#lib/calendar-days.ts'
import { defaultStayDates } from '../itinerary/trip-days.ts'

const mostNights = 60
const mostPeople = 30

export interface StayQuery {
  checkIn: string
  checkOut: string
  people: number
}

/** `span`: first and last date at the stop, where the trip has several. */
export function readStayQuery(
  params: Pick<URLSearchParams, 'get'>,
  trip: TripDetail,
  span: { first: string; last: string } | null,
): StayQuery {
  const usual = trip.stops.length > 1 && span ? { checkIn: span.first, checkOut: span.last } : defaultStayDates(trip)
  return {
    checkIn: params.get('in') ?? usual?.checkIn ?? '',
    checkOut: params.get('out') ?? usual?.checkOut ?? '',
    people: Math.min(mostPeople, Math.max(1, Math.floor(Number(params.get('people'))) || countPeople(trip.party))),
  }
}

/** `incomplete` while a date is missing; `invalid` when no lodging can be searched for these nights. */
export function stayQueryState({ checkIn, checkOut }: StayQuery): 'incomplete' | 'invalid' | 'valid' {
  if (!checkIn || !checkOut) return 'incomplete'
  const nights = daysBetween(checkIn, checkOut)
  return nights >= 1 && nights <= mostNights ? 'valid' : 'invalid'
}
