import { describe, expect, it } from 'vitest'
import { propertySize, propertyTimeoutMs } from '../testing/property-size.ts'
import { plan } from './plan.ts'
import { randomTrip } from './testing/random-trip.ts'
import { verify } from './verify.ts'

const batch = propertySize(150, 500)
const count = propertySize(batch, 20_000)

describe('random trips', () => {
  it.each(Array.from({ length: count / batch }, (_, index) => index * batch))(
    'from seed %i on: what is planned is feasible, what is not is explained',
    (first) => {
      let planned = 0
      for (let seed = first; seed < first + batch; seed++) {
        const trip = randomTrip(seed)
        const outcome = plan({ ...trip, limits: { iterations: 10, checks: 4 }, seed })
        expect(outcome.status, `seed ${seed}`).not.toBe('invalid')
        if (outcome.status === 'ok') planned++
        for (const { itinerary } of outcome.plans) {
          expect(verify({ ...trip, itinerary }), `seed ${seed}`).toEqual([])
        }
      }
      expect(planned).toBeGreaterThan(batch / 5)
    },
    propertyTimeoutMs,
  )
})
