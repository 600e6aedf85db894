// Filter and order of flights and trains.
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { TransportOffer } from '#contract/travel/transport.ts'
import { compareNumbers } from './place-filter.ts'

export const connectionOrders = ['price', 'minutes', 'departs', 'arrives'] as const
export type ConnectionOrder = (typeof connectionOrders)[number]

export const partsOfDay = ['any', 'morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** By the departure; night counts as evening. */
function partOfDay(departs: string): PartOfDay {
  const hour = Number(departs.slice(11, 13))
  if (hour >= 5 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

export function filterConnections(
  offers: readonly TransportOffer[],
  { part, directOnly, order }: { part: PartOfDay; directOnly: boolean; order: ConnectionOrder },
): TransportOffer[] {
  return offers
    .filter(({ departs }) => part === 'any' || partOfDay(departs) === part)
    .filter(({ via }) => !directOnly || via.length === 0)
    .sort(
      (a, b) => compareNumbers(...sortValues(a, b, order)) || compareNumbers(majorUnits(a.price), majorUnits(b.price)),
    )
}

/** Local times of one end are comparable without their zone. */
function sortValues(a: TransportOffer, b: TransportOffer, order: ConnectionOrder): [number, number] {
  switch (order) {
    case 'price':
      return [majorUnits(a.price), majorUnits(b.price)]
    case 'minutes':
      return [a.minutes, b.minutes]
    case 'departs':
    case 'arrives':
      return [Date.parse(`${a[order]}Z`), Date.parse(`${b[order]}Z`)]
  }
}
