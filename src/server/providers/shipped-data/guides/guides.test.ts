import { describe, expect, it } from 'vitest'
import { greatCircleKm } from '#planning/distance.ts'
import { airportByIata } from '../gazetteer/airports.ts'
import { createShippedGuides } from './guides.ts'

const guides = createShippedGuides()

describe('the shipped guides', () => {
  it('are found by id, names and aliases, whatever the case and the accents', () => {
    for (const text of ['chengdu', '成都', 'CHENGDU', '蓉城']) expect(guides.byName(text)?.id).toBe('chengdu')
    expect(guides.byName('reykjavík')?.id).toBe('reykjavik')
    expect(guides.byName("xi'an")?.id).toBe('xian')
    expect(guides.byName('Atlantis')).toBeNull()
  })

  it('cover their surroundings, the nearer of two where they overlap', () => {
    expect(guides.covering({ lat: 35.0116, lng: 135.7681 })?.id).toBe('kyoto')
    expect(guides.covering({ lat: 34.6937, lng: 135.5023 })?.id).toBe('osaka')
    expect(guides.covering({ lat: 0, lng: -30 })).toBeNull()
  })

  it('are for their own city, not for another that a day trip leads to', () => {
    const tianjin = { lat: 39.0842, lng: 117.2009 }
    const yangshuo = { lat: 24.7785, lng: 110.4967 }
    const oxford = { lat: 51.752, lng: -1.2577 }
    expect([tianjin, yangshuo, oxford].map((point) => guides.covering(point)?.id)).toEqual([
      undefined,
      'guilin',
      undefined,
    ])
  })

  it.each(guides.all().map((guide) => [guide.id, guide] as const))(
    '%s flies from an airport that exists where it says',
    (_, guide) => {
      const airport = airportByIata(guide.airport.iata)
      expect(airport && greatCircleKm(airport, guide.airport)).toBeLessThan(6)
      expect(airport?.zone).toBe(guide.zone)
    },
  )
})
