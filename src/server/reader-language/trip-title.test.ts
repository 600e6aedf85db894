import { describe, expect, test } from 'vitest'
import { locales } from '#contract/locale.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { defaultTitle, followTitle, titleFor } from './trip-title.ts'

const stop = (name: string): TripStop => ({
  id: name,
  place: { name, lat: 0, lng: 0, zone: 'UTC', country: 'FR' },
  nights: null,
})
const route = (names: string, durationDays: number | null) => ({ stops: names.split('+').map(stop), durationDays })

const journeys: [string, number | null][] = [
  ['Tokyo', 3],
  ['Paris', 1],
  ['成都', 5],
  ['東京', 2],
  ['Reykjavík', null],
  ['São Paulo', 14],
  ['北京+西安', 6],
  ['Beijing+Xi’an+Chengdu', 9],
  ['Rome+Florence+Venice+Milan', 12],
  ['Kyoto', 60],
  ['Nice', null],
  ['Days, 3 days', 3],
]

describe.each(journeys)('a title made from %s, %s days', (names, days) => {
  const made = route(names, days)
  test.each(locales)('follows another destination and length in %s', (locale) => {
    const title = defaultTitle(made.stops, days, locale)
    for (const [otherNames, otherDays] of journeys) {
      const other = route(otherNames, otherDays)
      // Without a length both languages say the same: the reader's language then decides.
      const followed = { ...other, title: followTitle(title, made, other) }
      expect(titleFor(followed, locale)).toBe(defaultTitle(other.stops, otherDays, locale))
    }
  })
  test.each(locales)('is read in the language of its reader, made in %s', (locale) => {
    const title = defaultTitle(made.stops, days, locale)
    for (const reader of locales)
      expect(titleFor({ ...made, title }, reader)).toBe(defaultTitle(made.stops, days, reader))
  })
  test.each(['Honeymoon', '毕业旅行', 'Tokyo, 4 days', 'tokyo, 3 days', ' ', 'Paris, 1 day!'])(
    'a typed one stays: %s',
    (title) => {
      expect(followTitle(title, made, route('Oslo', 7))).toBe(title)
      for (const reader of locales) expect(titleFor({ ...made, title }, reader)).toBe(title)
    },
  )
})
