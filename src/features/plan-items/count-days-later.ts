import type { TransportOffer } from '#contract/travel/transport.ts'
import { daysBetween } from '#lib/calendar-days.ts'

/** Days from the local date of departure to that of arrival; -1 across the date line. */
export function countDaysLater({ departs, arrives }: Pick<TransportOffer, 'departs' | 'arrives'>): number {
  return daysBetween(departs.slice(0, 10), arrives.slice(0, 10))
}
