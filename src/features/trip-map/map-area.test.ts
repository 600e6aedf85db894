import { expect, it } from 'vitest'
import { tilesAround } from './map-area.ts'

const chengdu = { lat: 30.66, lng: 104.06 }
const namesOf = (...args: Parameters<typeof tilesAround>) => tilesAround(...args).map(({ z, x, y }) => `${z}/${x}/${y}`)

it('takes the tile of a place and those around it, each once', () => {
  expect(namesOf([chengdu, chengdu], { minZoom: 0, maxZoom: 1 })).toEqual(['0/0/0', '1/0/0', '1/1/0', '1/0/1', '1/1/1'])
  expect(namesOf([chengdu], { minZoom: 9, maxZoom: 9 })).toHaveLength(9)
})

it('goes round the world at the date line, and ends at the poles', () => {
  expect(namesOf([{ lat: 0, lng: 179.9 }], { minZoom: 3, maxZoom: 3 })).toContain('3/0/4')
  expect(namesOf([{ lat: 90, lng: 0 }], { minZoom: 3, maxZoom: 3 })).toHaveLength(6)
})

it('leaves out the closest zooms of a trip of many places', () => {
  const places = Array.from({ length: 300 }, (_, index) => ({ lat: 30 + index / 10, lng: 100 + index / 10 }))
  const tiles = tilesAround(places, { minZoom: 0, maxZoom: 15 })
  expect(tiles).toHaveLength(500)
  expect(Math.max(...tiles.map(({ z }) => z))).toBeLessThan(14)
})
