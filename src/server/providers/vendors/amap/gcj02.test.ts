import { describe, expect, it } from 'vitest'
import { greatCircleKm } from '#planning/distance.ts'
import { fromGcj02, toGcj02 } from './gcj02.ts'

describe('GCJ-02', () => {
  it('shifts Tiananmen as the maps do', () => {
    const shifted = toGcj02({ lat: 39.907333, lng: 116.391083 })
    expect(shifted.lat).toBeCloseTo(39.908736, 4)
    expect(shifted.lng).toBeCloseTo(116.397323, 4)
  })

  it('converts back within half a metre all over China', () => {
    for (let lat = 19; lat <= 52; lat += 1.7) {
      for (let lng = 76; lng <= 134; lng += 2.3) {
        const point = { lat, lng }
        const shifted = toGcj02(point)
        expect(greatCircleKm(shifted, point)).toBeGreaterThan(0.01)
        expect(greatCircleKm(fromGcj02(shifted), point)).toBeLessThan(0.0005)
      }
    }
  })

  it('does not shift positions outside China', () => {
    const paris = { lat: 48.8566, lng: 2.3522 }
    expect(toGcj02(paris)).toEqual(paris)
    expect(fromGcj02(paris)).toEqual(paris)
  })
})
