import { expect, it } from 'vitest'
import { mayEatThere } from './day-trip.ts'
import { planCity } from './testing/plan-city.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'
import { verify } from './verify.ts'

const open = { weekly: Array.from({ length: 7 }, (): [string, string][] => [['10:30', '14:30']]) }
const inTown = { lat: 39.92, lng: 116.42 }
const outOfTown = { lat: 40, lng: 116.4 }

/** A city with a must-see whose hours leave no time for lunch before or after it. */
const overNoon = () => planCity({ position: outOfTown, visitMinutes: 200, hours: open, bestTimes: [], eatOnSite: true })

it('lets people eat at a must-see that takes half a day out of town, and nobody else', () => {
  const { outcome, request, candidates } = overNoon()
  expect(outcome.status).toBe('ok')
  for (const { itinerary } of outcome.plans) {
    expect(verify({ request, candidates, itinerary })).toEqual([])
    const day = itinerary.days.find(({ items }) => items.some(({ id }) => id === 'visit:north-p0'))
    expect(day?.items.filter((item) => item.kind === 'meal' && item.meal === 'lunch')).toEqual([])
    const violations = verify({ request: { ...request, mustSee: [] }, candidates, itinerary })
    expect(violations.map(({ code }) => code)).toContain('meals.missing')
  }
})

it('lets nobody eat at a place in town, or at a shorter one', () => {
  const [place] = sampleCandidates().places
  if (!place) throw new Error('no place')
  const far = { ...place, position: outOfTown, visitMinutes: 200 }
  const request = sampleRequest({ mustSee: [place.id] })
  const stop = { position: { lat: 39.9, lng: 116.4 } }
  expect(mayEatThere(far, stop, request)).toBe(true)
  expect(mayEatThere({ ...far, position: inTown }, stop, request)).toBe(false)
  expect(mayEatThere({ ...far, visitMinutes: 150 }, stop, request)).toBe(false)
})
