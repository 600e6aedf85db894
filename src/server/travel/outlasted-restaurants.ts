import type { Candidates } from '#contract/planning/candidates.ts'

const mealsPerDay = 2

/** On a long stay the restaurants of a stop run out; then one may be visited twice. Their ids. */
export function outlastedRestaurants(
  { restaurants }: Pick<Candidates, 'restaurants'>,
  { id, nights }: { id: string; nights: number | null },
): string[] {
  const here = restaurants.filter(({ stopId }) => stopId === id)
  return ((nights ?? 0) + 1) * mealsPerDay > here.length / 2 ? here.map((restaurant) => restaurant.id) : []
}
