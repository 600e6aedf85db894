import { describe, expect, it } from 'vitest'
import { propertySize, propertyTimeoutMs } from '../testing/property-size.ts'
import { plan } from './plan.ts'
import type { VerifyInput } from './rules/rule.ts'
import { Random } from './solver/random.ts'
import { feasibleTrip } from './testing/feasible-trip.ts'
import { factMutations } from './testing/mutations/fact-mutations.ts'
import { itineraryMutations } from './testing/mutations/itinerary-mutations.ts'
import { repeatAndLengthMutations } from './testing/mutations/repeat-and-length-mutations.ts'
import { stayAndCostMutations } from './testing/mutations/stay-and-cost-mutations.ts'
import { randomTrip } from './testing/random-trip.ts'
import { verify } from './verify.ts'

const mutations = [...itineraryMutations, ...repeatAndLengthMutations, ...stayAndCostMutations, ...factMutations]
const rounds = propertySize(4, 40)

describe('a valid plan that is broken', () => {
  it('can be broken in many ways', () => {
    expect(new Set(mutations.map(({ kind }) => kind)).size).toBe(mutations.length)
    expect(mutations.length).toBeGreaterThanOrEqual(60)
  })

  it.each(mutations)('$kind: $code', ({ apply, code }) => {
    const random = new Random(1)
    let broken = 0
    for (let round = 0; round < 8 * rounds && broken < rounds; round++) {
      const trip = feasibleTrip()
      if (!apply(trip, random)) continue
      broken++
      expect(codesOf(trip)).toContain(code)
    }
    expect(broken).toBeGreaterThan(0)
  })

  it(
    'is caught on random trips too, and only when it is broken',
    () => {
      const wanted = propertySize(25, 1000)
      let caught = 0
      for (let seed = 0, found = 0; found < wanted; seed++) {
        const made = planned(seed)
        if (!made) continue
        found++
        expect(codesOf(made), `seed ${seed}`).toEqual([])
        for (const [index, { kind, code, apply }] of mutations.entries()) {
          const trip = structuredClone(made)
          if (!apply(trip, new Random(seed * 100 + index))) continue
          caught++
          expect(codesOf(trip), `seed ${seed}, ${kind}`).toContain(code)
        }
      }
      expect(caught).toBeGreaterThan(10 * wanted)
    },
    propertyTimeoutMs,
  )

  it('is not reported when only what no rule is about changes', () => {
    const trip = feasibleTrip()
    trip.candidates.places.reverse()
    trip.candidates.restaurants.reverse()
    for (const place of trip.candidates.places) Object.assign(place, { name: 'renamed', rating: 1, prominence: 3 })
    for (const lodging of trip.candidates.lodgings) lodging.rating = 5
    trip.request.interests = []
    trip.itinerary.costs.reverse()
    expect(codesOf(trip)).toEqual([])
  })
})

function codesOf(trip: VerifyInput) {
  return verify(trip).map(({ code }) => code)
}

function planned(seed: number): VerifyInput | null {
  const trip = randomTrip(seed)
  const [made] = plan({ ...trip, limits: { iterations: 10, checks: 0 }, seed }).plans
  return made ? { ...trip, itinerary: made.itinerary } : null
}
