import { describe, expect, it } from 'vitest'
import type { DistanceModel } from '#contract/planning/distance-model.ts'
import { greatCircleKm, travelBetween } from './distance.ts'

const model: DistanceModel = {
  modes: [
    { mode: 'walk', kmh: 5, overheadMinutes: 0, detour: 1, maxKm: 5, fare: null },
    {
      mode: 'taxi',
      kmh: 30,
      overheadMinutes: 5,
      detour: 1.5,
      maxKm: 100,
      fare: { per: 'vehicle', base: 1000, baseKm: 3, perKm: 200, capacity: 4 },
    },
  ],
  byStop: { slow: [{ mode: 'walk', kmh: 2.5, overheadMinutes: 0, detour: 1, maxKm: 5, fare: null }] },
  connections: [{ from: 'a', to: 'far', mode: 'walk', minutes: 7, km: 0.5, amount: 0 }],
  unknownMinutes: 15,
}
const a = { id: 'a', stopId: 'city', position: { lat: 0, lng: 0 } }
const b = { id: 'b', stopId: 'city', position: { lat: 0, lng: 0.02 } }

describe('distance', () => {
  it('measures one degree of the equator', () => {
    expect(greatCircleKm({ lat: 0, lng: 0 }, { lat: 0, lng: 1 })).toBeCloseTo(111.195, 2)
  })

  it('walks at the speed of the mode and for free', () => {
    expect(travelBetween(model, 2, a, b, 'walk')).toEqual({ from: 'a', mode: 'walk', minutes: 27, km: 2.22, amount: 0 })
  })

  it('takes as many taxis as the party needs', () => {
    expect(travelBetween(model, 5, a, b, 'taxi')?.amount).toBe(2 * Math.round(1000 + 0.34 * 200))
    expect(travelBetween(model, 4, a, b, 'taxi')?.amount).toBe(Math.round(1000 + 0.34 * 200))
  })

  it('prefers modes of the stop and known connections', () => {
    const slow = [a, b].map((spot) => ({ ...spot, stopId: 'slow' }))
    expect(slow[0] && slow[1] && travelBetween(model, 1, slow[0], slow[1], 'walk')?.minutes).toBe(54)
    expect(travelBetween(model, 1, a, { ...b, id: 'far' }, 'walk')?.minutes).toBe(7)
  })

  it('returns null beyond the range of a mode, for unknown modes and between stops', () => {
    expect(travelBetween(model, 1, a, { ...b, position: { lat: 0, lng: 1 } }, 'walk')).toBeNull()
    expect(travelBetween(model, 1, a, b, 'bike')).toBeNull()
    expect(travelBetween(model, 1, a, { ...b, stopId: 'other' }, 'walk')).toBeNull()
  })

  it('uses the default minutes when a position is unknown', () => {
    expect(travelBetween(model, 1, a, { id: 'x', stopId: 'city' }, 'walk')?.minutes).toBe(15)
  })
})
