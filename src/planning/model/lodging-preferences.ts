// Whether a property meets the lodging preferences; nightly prices are checked with the dates.
import type { CandidateLodging } from '#contract/planning/candidates.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'

export function acceptsLodging(preferences: PlanningRequest['lodging'], lodging: CandidateLodging): boolean {
  if (!preferences) return false
  return (
    isAmong(preferences.kinds, lodging.kind) &&
    isAmong(preferences.roomTypes, lodging.roomType) &&
    isAmong(preferences.areas, lodging.area) &&
    !preferences.needs.some((need) => lodging.rules.includes(`no-${need}`)) &&
    (preferences.minRating === undefined || (lodging.rating ?? 0) >= preferences.minRating)
  )
}

export function isNightlyPriceAllowed(
  preferences: PlanningRequest['lodging'],
  { price }: CandidateLodging,
  nights: readonly string[],
): boolean {
  const limit = preferences?.maxNightly
  if (limit === undefined || (price.per !== 'room' && price.per !== 'night')) return true
  return nights.every((date) => (price.amountByDate?.[date] ?? price.amount) <= limit)
}

function isAmong(allowed: string[] | undefined, value: string | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value))
}
