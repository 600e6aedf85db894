// Where a guide runs out of sights: never on an ordinary trip, always on a month in a small city.
import { expect, it } from 'vitest'
import type { Plan } from '#contract/planning/outcome.ts'
import { plan } from '#planning/plan.ts'
import { propertySize, propertyTimeoutMs } from '../../src/testing/property-size.ts'
import { guides, type PlanCase, toCaseInput } from './plan-case.ts'

const cities = guides.all().map(({ id }) => id)
const paces = ['relaxed', 'balanced', 'packed'] as const

function gapsOf(planCase: Omit<PlanCase, 'text'>): Plan['gaps'] {
  const { request, candidates } = toCaseInput({ text: 'no wishes', ...planCase })
  return plan({ request, candidates, limits: { iterations: 60 }, seed: 1 }).plans.flatMap(({ gaps }) => gaps)
}

it.each(cities)('a week in %s does not', (city) => {
  expect(gapsOf({ city, days: 7 })).toEqual([])
})

it(
  'nor do three to seven days at any pace',
  () => {
    const drawn = cities.flatMap((city, index) =>
      paces.flatMap((pace, at) =>
        [3, 4, 5, 6, 7].map((days) => ({ city, days, pace, rank: (index * 7 + at * 5 + days * 3) % 50 })),
      ),
    )
    for (const { city, days, pace } of drawn.filter(({ rank }) => rank < propertySize(2, 50)))
      expect({ city, days, pace, gaps: gapsOf({ city, days, pace }) }).toEqual({ city, days, pace, gaps: [] })
  },
  propertyTimeoutMs,
)

it.each(['guilin', 'harbin', 'suzhou'])('three weeks in %s do', (city) => {
  const gaps = gapsOf({ city, days: 21 })
  expect(gaps).toHaveLength(3)
  for (const { stopId, days } of gaps) {
    expect(stopId).toBe('city')
    expect(days.length).toBeGreaterThanOrEqual(4)
  }
})
