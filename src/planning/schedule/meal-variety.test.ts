import { describe, expect, it } from 'vitest'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { PlanningOutcome } from '#contract/planning/outcome.ts'
import { plan } from '../plan.ts'
import { sampleCandidates, sampleRequest } from '../testing/sample-trip.ts'

type Kitchen = Pick<CandidatesInput['restaurants'][number], 'cuisines' | 'rating'>

/** The cuisines of lunch and dinner, day by day and plan by plan, in a city with these kitchens around its sights. */
function eaten(kitchens: readonly Kitchen[]) {
  const request = sampleRequest({
    origin: null,
    stops: [{ id: 'north', nights: 2, zone: 'Asia/Shanghai' }],
    mustSee: [],
    appointments: [],
    cuisines: [],
    budget: null,
  })
  const sample = sampleCandidates()
  const [table] = sample.restaurants.filter(({ stopId }) => stopId === 'north')
  const restaurants = kitchens.map((kitchen, n) => ({ ...table, ...kitchen, id: `table-${n}`, stopId: 'north' }))
  const candidates = sampleCandidates({ restaurants })
  const outcome = plan({ request, candidates, limits: { iterations: 200 }, seed: 2 })
  const cuisinesOf = (id: string) => restaurants.find((each) => each.id === id)?.cuisines ?? []
  return daysOf(outcome).map((plans) => plans.map((ids) => ids.map(cuisinesOf)))
}

/** The balanced plan first: it is made first, and the others differ from it. */
function daysOf({ plans }: PlanningOutcome): string[][][] {
  const inOrder = plans.toSorted((a, b) => Number(b.intent === 'balanced') - Number(a.intent === 'balanced'))
  return inOrder.map(({ itinerary }) =>
    itinerary.days.map(({ items }) => items.flatMap((item) => (item.kind === 'meal' ? item.restaurantId : []))),
  )
}

const kitchens = (count: number, cuisines: string[], rating: number): Kitchen[] =>
  Array.from({ length: count }, () => ({ cuisines, rating }))

describe('meals', () => {
  it('have a dish once a day and not every day, however good its kitchens are', () => {
    const plans = eaten([
      ...kitchens(3, ['beijing', 'roast-duck'], 5),
      ...kitchens(4, ['noodles'], 4),
      ...kitchens(3, ['dumplings'], 4),
    ])
    expect(plans.length).toBeGreaterThan(0)
    for (const days of plans) {
      for (const meals of days) {
        const all = meals.flat()
        expect(all.filter((cuisine) => cuisine === 'roast-duck').length).toBeLessThanOrEqual(1)
      }
      const ducks = days.flat().filter((cuisines) => cuisines.includes('roast-duck'))
      expect(ducks.length).toBeLessThan(days.length)
    }
  })

  it('are had all the same where there is one kind of kitchen only', () => {
    const plans = eaten(kitchens(9, ['thai'], 4))
    expect(plans.flat().some((meals) => meals.length === 2)).toBe(true)
  })

  it('alternate between the food of the place and others', () => {
    const [balanced = []] = eaten([
      ...kitchens(7, ['thai'], 4),
      ...['pizza', 'sushi', 'kebab'].flatMap((cuisine) => kitchens(1, [cuisine], 4)),
    ])
    expect(balanced.some((meals) => meals.length === 2)).toBe(true)
    for (const meals of balanced) {
      if (meals.length === 2) expect(meals.flat().filter((cuisine) => cuisine === 'thai')).toHaveLength(1)
    }
  })
})
