import { expect, test } from 'vitest'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import { shareNights } from './share-nights.ts'
import { sightDaysOf } from './sight-days.ts'

const at = (name: string, lat: number, lng: number) => ({ name, lat, lng, country: 'XX', zone: 'Europe/Paris' })
const london = at('London', 51.507, -0.128)
const paris = at('Paris', 48.857, 2.352)
const nice = at('Nice', 43.71, 7.262)
const ljubljana = at('Ljubljana', 46.057, 14.506)

test.each([
  [[london, paris, nice], 9, [4, 3, 2]],
  [[paris, ljubljana], 5, [3, 2]],
  [[nice, ljubljana], 4, [2, 2]],
  [[london, nice, london], 6, [3, 2, 1]],
])('a place without a guide gets as long as people stay on their way (%#)', (places, nights, shares) => {
  const days = sightDaysOf(places, createShippedGuides())
  const stops = days.map((sightDays) => ({ nights: null, sightDays }))
  expect(shareNights(stops, nights + 1)).toEqual(shares)
})
