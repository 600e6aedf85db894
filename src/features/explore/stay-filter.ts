// Filter and order of lodging offers.
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { LodgingOffer } from '#contract/travel/lodging.ts'
import { compareNumbers } from './place-filter.ts'

export const stayOrders = ['price', 'rating', 'distance'] as const
type StayOrder = (typeof stayOrders)[number]

export interface StayFilter {
  /** '' = any. */
  kind: string
  /** English name of the area; '' = any. */
  area: string
  /** Largest total in major units; null = any. */
  upTo: number | null
  order: StayOrder
}

export function filterStays(offers: readonly LodgingOffer[], { kind, area, upTo, order }: StayFilter): LodgingOffer[] {
  const worth: Record<StayOrder, (offer: LodgingOffer) => number> = {
    price: ({ total }) => majorUnits(total),
    rating: ({ rating }) => -(rating ?? 0),
    distance: ({ distanceKm }) => distanceKm,
  }
  return offers
    .filter((offer) => kind === '' || offer.kind === kind)
    .filter((offer) => area === '' || offer.area?.en === area)
    .filter(({ total }) => upTo === null || majorUnits(total) <= upTo)
    .sort((a, b) => compareNumbers(worth[order](a), worth[order](b)))
}

/** A few round totals between the cheapest and the most expensive offer, for an "up to" filter. */
export function buildPriceSteps(offers: readonly LodgingOffer[]): number[] {
  const totals = offers.map(({ total }) => majorUnits(total)).sort((a, b) => a - b)
  const steps = [0.25, 0.5, 0.75].map((share) => roundUp(totals[Math.floor(totals.length * share)] ?? 0))
  const dearest = totals.at(-1) ?? 0
  return [...new Set(steps)].filter((step) => step > 0 && step < dearest)
}

/** Up to two leading digits: 1,234 becomes 1,300. */
function roundUp(value: number): number {
  if (value <= 0) return 0
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / unit) * unit
}
