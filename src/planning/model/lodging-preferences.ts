// Whether a property meets the lodging preferences; nightly prices are checked with the dates.
import type { CandidateLodging } from '#contract/planning/candidates.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'

export function acceptsLodging(wish: PlanningRequest['lodging'], lodging: CandidateLodging): boolean {
  if (!wish) return false
  return (
    isAmong(wish.kinds, lodging.kind) &&
    isAmong(wish.roomTypes, lodging.roomType) &&
    isAmong(wish.areas, lodging.area) &&
    !wish.needs.some((need) => lodging.rules.includes(`no-${need}`)) &&
    (wish.minRating === undefined || (lodging.rating ?? 0) >= wish.minRating)
  )
}

export function isNightlyPriceAllowed(
  wish: PlanningRequest['lodging'],
  { price }: CandidateLodging,
  nights: readonly string[],
): boolean {
  const limit = wish?.maxNightly
  if (limit === undefined || (price.per !== 'room' && price.per !== 'night')) return true
  return nights.every((date) => (price.amountByDate?.[date] ?? price.amount) <= limit)
}

function isAmong(allowed: string[] | undefined, value: string | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value))
}
