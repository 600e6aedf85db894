import { expect, it } from 'vitest'
import { compareOffers } from './compare-offers.ts'

const offers = [
  { price: 30, rating: 4.5, note: null },
  { price: 20, rating: 4.5, note: null },
]

it('marks the only better option and leaves out what is not known', () => {
  const rows = compareOffers(offers, [
    { label: 'price', text: ({ price }) => String(price), rank: ({ price }) => price },
    { label: 'rating', text: ({ rating }) => String(rating), rank: ({ rating }) => -rating },
    { label: 'note', text: ({ note }) => note },
  ])
  expect(rows).toEqual([
    { label: 'price', values: ['30', '20'], best: 1 },
    { label: 'rating', values: ['4.5', '4.5'], best: null },
  ])
})
