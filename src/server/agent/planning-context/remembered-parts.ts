// Which parts of a plan come from what is remembered of the traveler.
import type { PlanningRequest } from '#contract/planning/request.ts'
import type { TripPatch } from '#contract/trip.ts'
import type { MemoryField, RememberedWish } from '#contract/trip-brief.ts'

/** Without those on lodging that the request could not take, as no property here is of the kind. */
export function usedWishes(wishes: readonly RememberedWish[], { lodging }: PlanningRequest): RememberedWish[] {
  return wishes.filter(({ field, wish }) => {
    if (field !== 'lodging' || !wish.lodging) return true
    const { kinds, areas, needs, maxNightly, minRating } = wish.lodging
    return (
      needs.length > 0 ||
      maxNightly !== undefined ||
      minRating !== undefined ||
      kinds.some((kind) => lodging?.kinds?.some((each) => each === kind)) ||
      areas.some((area) => lodging?.areas?.some((each) => each === area))
    )
  })
}

/** The fields of a brief that each part of a trip takes. */
const fieldsOfPart: Partial<Record<keyof TripPatch, readonly MemoryField[]>> = {
  party: ['party'],
  pace: ['pace'],
  needs: ['diets', 'allergies', 'mobility'],
}

/** Where a change of the trip comes from; both may hold. */
export function originOfPatch(patch: TripPatch, wishes: readonly RememberedWish[]) {
  const isFromMemory = (part: string) =>
    Object.entries(fieldsOfPart).some(
      ([name, fields]) => name === part && wishes.some(({ field }) => fields.includes(field)),
    )
  const parts = Object.keys(patch)
  return { isAsked: parts.some((part) => !isFromMemory(part)), isRemembered: parts.some(isFromMemory) }
}
