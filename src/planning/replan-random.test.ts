import { describe, expect, it } from 'vitest'
import type { Disruption } from '#contract/planning/change.ts'
import { propertySize, propertyTimeoutMs } from '../testing/property-size.ts'
import { applyChanges } from './edit/apply-changes.ts'
import { applyDisruptions } from './edit/apply-disruptions.ts'
import { plan } from './plan.ts'
import { replan } from './replan.ts'
import { randomTrip } from './testing/random-trip.ts'
import { verify } from './verify.ts'

const count = propertySize(150, 600)

function disruptionsFor(days: { date: string; items: { id: string; kind: string }[] }[], seed: number): Disruption[] {
  const day = seed % days.length
  const { date = '', items = [] } = days[day] ?? {}
  const item = items[seed % Math.max(1, items.length)]
  const options: Disruption[] = [
    { type: 'late-start', day, from: `${date}T11:00` },
    { type: 'closure', day, id: item?.id.split(':').at(-1) ?? '' },
    { type: 'weather', day, from: `${date}T12:00`, to: `${date}T18:00` },
    ...(item?.kind === 'visit' ? [{ type: 'skip' as const, itemId: item.id, again: seed % 2 === 0 }] : []),
  ]
  return options.filter((_, index) => index === seed % options.length)
}

describe('replanning random trips', () => {
  it(
    'returns a feasible plan equal to its changes, or reports infeasibility',
    () => {
      const statuses = new Set<string>()
      for (let seed = 0; seed < count; seed++) {
        const trip = randomTrip(seed)
        const [first] = plan({ ...trip, limits: { iterations: 10, checks: 0 }, seed }).plans
        if (!first) continue
        const disruptions = disruptionsFor(first.itinerary.days, seed)
        const result = replan({ ...trip, itinerary: first.itinerary, disruptions, fixed: [] })
        statuses.add(result.status)
        if (result.status === 'infeasible') continue
        const candidates = applyDisruptions(trip.candidates, first.itinerary, disruptions)
        const isGivenUp = disruptions.some((each) => each.type === 'skip' && !each.again)
        const request = isGivenUp ? { ...trip.request, mustSee: [] } : trip.request
        expect(verify({ request, candidates, itinerary: result.itinerary }), `seed ${seed}`).toEqual([])
        expect(applyChanges({ ...trip, itinerary: first.itinerary }, result.changes), `seed ${seed}`).toEqual(
          result.itinerary,
        )
      }
      expect([...statuses].sort()).toEqual(['infeasible', 'ok', 'unchanged'])
    },
    propertyTimeoutMs,
  )
})
