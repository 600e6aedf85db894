// How later messages change what earlier ones said.
import type { Slots } from './slots.ts'
import { withoutRefused } from './values/remarks.ts'
import { mergedTransport } from './values/stated-transport.ts'

/** Later values replace earlier ones; interests, dislikes, diets and refused foods accumulate. */
export function mergeSlots(earlier: Slots, later: Slots): Slots {
  const avoid = union(
    earlier.avoid.filter((tag) => !later.interests.includes(tag) && !later.cuisines.includes(tag)),
    later.avoid,
  )
  const refusedFoods = union(
    (earlier.refusedFoods ?? []).filter((food) => !later.allowedFoods?.includes(food)),
    later.refusedFoods ?? [],
  )
  const limits = union(earlier.limits ?? [], later.limits ?? []).slice(-10)
  const remarks = union(withoutRefused(earlier.remarks ?? [], later.remarks ?? []), later.remarks ?? []).slice(-20)
  const skip = union(earlier.skip?.filter((name) => !later.mustSee.includes(name)) ?? [], later.skip ?? [])
  const isJourney = (later.arrive ?? later.depart) !== undefined
  const keep = (tag: string) => !avoid.includes(tag) && !refusedFoods.includes(tag)
  const diets = [...new Set([...(earlier.diets ?? []), ...(later.diets ?? [])])]
  return {
    ...earlier,
    ...later,
    interests: union(earlier.interests, later.interests).filter(keep),
    cuisines: union(earlier.cuisines, later.cuisines).filter(keep),
    avoid,
    ...(later.budget && {
      budget: { ...later.budget, currency: later.budget.currency ?? earlier.budget?.currency ?? null },
    }),
    cities: later.cities.length > 0 ? later.cities : earlier.cities,
    mustSee: union(
      earlier.mustSee.filter((name) => !later.skip?.includes(name)),
      later.mustSee,
    ),
    ...(skip.length > 0 && { skip }),
    refusedFoods: refusedFoods.length > 0 ? refusedFoods : undefined,
    ...(diets.length > 0 && { diets }),
    ...(later.transport && { transport: mergedTransport(earlier.transport, later.transport) }),
    guessedJourneys: isJourney ? later.guessedJourneys : earlier.guessedJourneys,
    ...(limits.length > 0 && { limits }),
    ...(remarks.length > 0 && { remarks }),
  }
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}
