import { describe, expect, it } from 'vitest'
import { plan } from './plan.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'
import { verify } from './verify.ts'

const days = 10

/** Ten days in one city with five restaurants and six sights. */
function longStay(repeatable: string[]) {
  const { places, restaurants, ...others } = sampleCandidates()
  const candidates = {
    ...others,
    places: places.filter(({ stopId }) => stopId === 'north').slice(0, 6),
    restaurants: restaurants.filter(({ stopId }) => stopId === 'north').slice(0, 5),
  }
  const request = sampleRequest({
    origin: null,
    stops: [{ id: 'north', nights: days - 1, zone: 'Asia/Shanghai' }],
    budget: null,
    mustSee: [],
    appointments: [],
    cuisines: [],
    repeatable,
  })
  const outcome = plan({ request, candidates, limits: { iterations: 200, checks: 10 }, seed: 3 })
  for (const { itinerary } of outcome.plans) expect(verify({ request, candidates, itinerary })).toEqual([])
  const items = outcome.plans.map(({ itinerary }) => itinerary.days.flatMap((day) => day.items))
  return { outcome, items, candidates }
}

describe('repeatable places', () => {
  const { candidates } = longStay([])

  it('are visited once by default', () => {
    expect(longStay([]).outcome.status).toBe('infeasible')
  })

  it('lets few restaurants serve a long stay', () => {
    const { items } = longStay(candidates.restaurants.map(({ id }) => id))
    expect(items.length).toBeGreaterThan(0)
    for (const plan of items) {
      const eaten = plan.flatMap((item) => (item.kind === 'meal' ? [item.restaurantId] : []))
      expect(eaten).toHaveLength(days * 2)
      expect(new Set(eaten).size).toBe(candidates.restaurants.length)
    }
  })

  it('allow several days but one visit a day', () => {
    const [park] = candidates.places
    if (!park) throw new Error('no place')
    const all = [park.id, ...candidates.restaurants.map(({ id }) => id)]
    const { outcome } = longStay(all)
    const shown = outcome.plans.map(({ itinerary }) =>
      itinerary.days.map(
        ({ items }) => items.filter((item) => item.kind === 'visit' && item.placeId === park.id).length,
      ),
    )
    expect(Math.max(...shown.map((perDay) => perDay.reduce((sum, count) => sum + count)))).toBeGreaterThan(1)
    expect(Math.max(...shown.flat())).toBe(1)
  })
})
