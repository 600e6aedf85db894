import { expect, test } from 'vitest'
import type { MapPlace } from '#contract/base-map.ts'
import { guidePoints } from './guide-points.ts'

const place = (kind: MapPlace['kind'], lat: number): MapPlace => {
  return { kind, sign: kind === 'sight' ? 'nature' : null, lat, lng: 104, rank: 1, name: { en: kind, zh: kind } }
}

test('a sight that has a pin needs no dot, a district keeps its name', () => {
  const points = guidePoints(
    [place('sight', 30), place('sight', 30.5), place('district', 30)],
    [{ lat: 30.0005, lng: 104.0005, name: 'Hotel' }],
  )
  expect(points).toMatchObject({
    features: [
      { properties: { k: 'nature' }, geometry: { coordinates: [104, 30.5] } },
      { properties: { k: 'district' } },
    ],
  })
})

test('a pin of the same name hides the dot at the other end of a park, one of another name does not', () => {
  const park = place('sight', 30)
  const pin = (name: string) => ({ lat: 30.01, lng: 104, name })
  expect(guidePoints([park], [pin('sight')])).toMatchObject({ features: [] })
  expect(guidePoints([park], [pin('Hotel')])).toMatchObject({ features: [{ properties: { k: 'nature' } }] })
})
