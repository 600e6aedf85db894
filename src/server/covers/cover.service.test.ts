import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type CoverTheme, coverSize, coverThemes } from '#contract/cover.ts'
import { builtInMap } from '../maps/built-in-map.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import { createCoverService } from './cover.service.ts'

const covers = createCoverService({ outline: builtInMap, guides: createShippedGuides() })
const at = (lat: number, lng: number) => ({ lat, lng })

const places = {
  'an inland city': [at(30.66, 104.06)],
  'a city in the desert': [at(43.82, 87.6)],
  'a city on a lagoon': [at(45.44, 12.33)],
  'an island of an atoll': [at(4.17, 73.51)],
  'an island by the date line': [at(-16.8, -179.97)],
  'a town of fjords': [at(64.18, -51.7)],
  'the open sea': [at(0, -30)],
  'the pole': [at(-90, 0)],
  'a trip along a coast': [at(35.68, 139.76), at(35.01, 135.77), at(34.39, 132.45)],
  'a trip over the date line': [at(-17.8, 177.42), at(-13.83, -171.76)],
  'a trip around the world': [at(31.2, 121.5), at(-33.87, 151.2), at(40.7, -74), at(51.5, 0)],
  'a trip to one town and back': [at(52.5, 13.4), at(48.1, 11.6), at(52.5, 13.4)],
}

test.each(Object.entries(places))('draws %s in both themes, small', async (_, stops) => {
  const drawn = await Promise.all(coverThemes.map((theme) => covers.draw({ places: stops, theme })))
  for (const svg of drawn) {
    expect(svg.length).toBeLessThan(15_000)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject(coverSize)
  }
  expect(drawn[0]).not.toBe(drawn[1])
})

/** Color of a pixel, as shares of the width and the height. */
async function pixelAt(stops: { lat: number; lng: number }[], x: number, y: number, theme: CoverTheme = 'light') {
  const { data, info } = await sharp(Buffer.from(await covers.draw({ places: stops, theme })))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const offset = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels
  return [...data.subarray(offset, offset + 3)]
}
const isBlue = ([red = 0, , blue = 0]: number[]) => blue > red + 20

test.each([
  ['Dubai has the sea in the northwest', [at(25.2, 55.27)], [0.1, 0.1], true],
  ['Dubai has land in the southeast', [at(25.2, 55.27)], [0.9, 0.6], false],
  ['Sydney has the sea in the east', [at(-33.87, 151.21)], [0.97, 0.5], true],
  ['Sydney has land in the west', [at(-33.87, 151.21)], [0.05, 0.9], false],
  ['there is sea between Fiji and Samoa', [at(-17.8, 177.42), at(-13.83, -171.76)], [0.5, 0.8], true],
  ['Urumqi has no sea', [at(43.82, 87.6)], [0.3, 0.3], false],
] as const)('%s', async (_, stops, [x, y], sea) => {
  expect(isBlue(await pixelAt([...stops], x, y))).toBe(sea)
})

test('has a color of the place: sand in the desert, green in the rain', async () => {
  const [red = 0, green = 0] = await pixelAt([at(25.2, 55.27)], 0.9, 0.6)
  expect(red).toBeGreaterThan(green)
  const [wetRed = 0, wetGreen = 0] = await pixelAt([at(35.01, 135.77)], 0.05, 0.05)
  expect(wetGreen).toBeGreaterThan(wetRed)
})

test('the same places are drawn once', () => {
  const request = { places: [at(48.2, 16.37)], theme: 'light' as const }
  expect(covers.isKept(request)).toBe(false)
  expect(covers.compose(request)).toBe(covers.compose({ ...request }))
  expect(covers.isKept(request)).toBe(true)
})
