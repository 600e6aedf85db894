import { describe, expect, it } from 'vitest'
import { candidatesSchema } from '#contract/planning/candidates.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import { createSampleFlights } from '../providers/transport/sample-flights.ts'
import { toLegs } from './plan-legs.ts'

const beijing = { name: 'Beijing', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' }
const paris = { name: 'Paris', lat: 48.8566, lng: 2.3522, zone: 'Europe/Paris', country: 'FR' }

describe('toLegs', () => {
  it('makes flights into legs a plan accepts', async () => {
    const clock = { now: () => new Date('2027-01-01T00:00:00Z') }
    const query = { from: beijing, to: paris, date: '2027-03-10', people: 2, limit: 5 }
    const answer = await createSampleFlights(createShippedGuides(), clock).search(query)
    const legs = toLegs(answer, {
      from: 'origin',
      to: 'paris',
      convert: ({ amount }) => 7 * amount,
      international: true,
    })
    expect(legs.length).toBeGreaterThan(0)
    expect(candidatesSchema.shape.legs.parse(legs)).toEqual(legs)
    for (const [index, leg] of legs.entries()) {
      expect(leg).toMatchObject({ mode: 'flight', international: true, date: '2027-03-10' })
      expect(leg.price).toEqual({ per: 'person', amount: 7 * (answer.items[index]?.price.amount ?? 0) })
      expect(leg.toTerminal?.id).toBe('CDG')
    }
  })
})
