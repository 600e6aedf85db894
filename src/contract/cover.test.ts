import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverPath, coverThemes, readCoverPath } from './cover.ts'

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('an address names its places to a hundredth of a degree', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), fc.constantFrom(...coverThemes), (places, theme) => {
      const read = readCoverPath(coverPath(places, theme))
      expect(read?.theme).toBe(theme)
      expect(read?.places).toHaveLength(places.length)
      read?.places.forEach(({ lat, lng }, index) => {
        expect(Math.abs(lat - (places[index]?.lat ?? Number.NaN))).toBeLessThan(0.0051)
        expect(Math.abs(lng - (places[index]?.lng ?? Number.NaN))).toBeLessThan(0.0051)
      })
    }),
  )
})

test.each([
  '/api/covers/light/.svg',
  '/api/covers/light/91,0.svg',
  '/api/covers/light/0,181.svg',
  '/api/covers/sepia/1,2.svg',
  '/api/covers/light/1,2',
  '/api/covers/light/1,2;.svg',
  '/api/covers/light/1,2,3.svg',
  '/api/covers/light/1.234,2.svg',
  `/api/covers/light/${Array.from({ length: 13 }, () => '1,2').join(';')}.svg`,
])('%s is no address of a cover', (path) => {
  expect(readCoverPath(path)).toBeNull()
})
