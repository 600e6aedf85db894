import { expect, it } from 'vitest'
import { createShippedGuides } from '../../src/server/providers/shipped-data/guides/guides.ts'
import type { CityGuide, GuideAttraction } from '../../src/server/providers/shipped-data/guides/schema.ts'
import { factProblems } from './fact-rules.ts'

const paris = createShippedGuides().byId('paris')
const [first] = paris?.attractions ?? []
if (!paris || !first) throw new Error('Paris has a guide')
const { checkedAt: _, closedDates: __, seasonalTerms: ___, visitorPrice: ____, childPrice: _____, ...plain } = first
const check = (facts: Partial<GuideAttraction>, guide: Partial<CityGuide> = {}) =>
  factProblems(
    { ...paris, checkedAt: '2026-11', restaurants: [], attractions: [{ ...plain, ...facts }], ...guide },
    '2027-02-01',
  )

it('finds nothing wrong with the shipped guides', () => {
  const today = new Date().toISOString().slice(0, 10)
  for (const guide of createShippedGuides().all()) expect(factProblems(guide, today)).toEqual([])
})

it.each<[Partial<GuideAttraction>, string]>([
  [{ checkedAt: { hours: '2026-11' } }, "hours: checkedAt 2026-11 is not later than the guide's"],
  [{ checkedAt: { place: '2026-12', price: '2027-03' } }, 'price checked in the future (2027-03)'],
  [{ closedDates: ['02-30', '12-25'] }, '02-30 is no date'],
  [{ closedDates: ['2026-03-19', '2028-03-26'] }, 'closed days that move are not listed for 2027'],
  [{ seasonalTerms: [{ from: '04-01', to: '10-31' }] }, 'the season 04-01 to 10-31 says nothing'],
  [
    {
      seasonalTerms: [
        { from: '11-01', to: '03-31', price: 5 },
        { from: '03-15', to: '10-31', price: 8 },
      ],
    },
    'seasons overlap in their price',
  ],
  [{ price: 22, visitorPrice: 22 }, 'visitors from abroad pay no more than residents'],
  [{ price: 10, childPrice: 12 }, 'a child pays more than an adult'],
])('names %j', (facts, problem) => expect(check(facts)).toEqual([`${plain.id}: ${problem}`]))

it('asks for the other stations of a city that has several', () => {
  expect(check({}, { otherStations: undefined })).toEqual(['only one station; others are due'])
  expect(check({ checkedAt: { price: '2026-12' } })).toEqual([])
})
