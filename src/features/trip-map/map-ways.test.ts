import { expect, test } from 'vitest'
import type { DayLeg } from '#features/itinerary/day-legs.ts'
import type { MapPin } from './map-pins.ts'
import { buildDayWays, journeysOf, wayFeatures } from './map-ways.ts'

const pin = (id: string, day: number | null, lng: number, isProposed = false): MapPin => {
  const item = { title: id, kind: 'attraction' as const, start: null, end: null, endsNextDay: false }
  return { id, day, lat: 0, lng, number: 1, item, placeName: id, isProposed, isSkipped: false }
}
const leg = (path: DayLeg['path']): DayLeg => {
  return { day: 1, fromId: 'a', toId: 'b', mode: 'walk', minutes: 9, km: 1, path, kind: 'live', shortBy: null }
}

test('goes from planned pin to planned pin of one day', () => {
  const pins = [pin('a', 1, 0), pin('b', 1, 1), pin('c', 2, 2), pin('d', 2, 3, true), pin('e', null, 4)]
  expect(buildDayWays(pins, new Map()).map(({ id, day, leg }) => [id, day, leg])).toEqual([['b', 1, null]])
})

test('goes past what was skipped', () => {
  const pins = [pin('a', 1, 0), { ...pin('b', 1, 1), isSkipped: true }, pin('c', 1, 2)]
  expect(buildDayWays(pins, new Map()).map(({ id, from }) => [id, from.lng])).toEqual([['c', 0]])
})

test('follows the streets of a router, and is an arc without one', () => {
  const pins = [pin('a', 1, 0), pin('b', 1, 1)]
  const streets: [number, number][] = [
    [0, 0],
    [0.5, 0.5],
    [1, 0],
  ]
  expect(buildDayWays(pins, new Map([['b', leg(streets)]]))[0]?.line).toEqual(streets)
  expect(buildDayWays(pins, new Map([['b', leg(null)]]))[0]?.line.length).toBeGreaterThan(10)
})

const stop = (id: string, lng: number, nights: number) => {
  return { id, nights, place: { name: id, lat: 35, lng, zone: 'Asia/Tokyo', country: 'JP' } }
}
const tokyo = stop('Tokyo', 139.7, 3)
const osaka = stop('Osaka', 135.5, 2)
const line = (colour: number) => ({ geometry: { type: 'LineString' }, properties: { colour } })

test('joins the stops of a trip, and marks none of a trip with one stop', () => {
  const several = wayFeatures([], journeysOf([tokyo, osaka], null), (day) => day, true)
  expect(several).toMatchObject({
    features: [
      line(0),
      { geometry: { type: 'Point', coordinates: [139.7, 35] }, properties: { name: 'Tokyo' } },
      { geometry: { type: 'Point' } },
    ],
  })
  expect(journeysOf([tokyo], null)).toEqual([])
})

test('shows the journey of a day in its colour, on the day on which one comes over', () => {
  expect(journeysOf([tokyo, osaka], 3)).toEqual([])
  const journeys = journeysOf([tokyo, osaka], 4)
  expect(wayFeatures([], journeys, (day) => day, false)).toMatchObject({ features: [line(4)] })
})

test('draws the way to another stop once, as the journey, and a far trip from one stop as a way', () => {
  const pins = [pin('a', 1, 0), pin('b', 1, 5)]
  expect(buildDayWays(pins, new Map(), true)).toEqual([])
  expect(buildDayWays(pins, new Map(), false)).toHaveLength(1)
})
