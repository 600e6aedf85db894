import { expect, it } from 'vitest'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import { ticketPrice } from './ticket-price.ts'

const guides = createShippedGuides()
const convert = ({ amount }: { amount: number }) => amount

function priceOf(city: string, spot: string, residence: string | null) {
  const guide = guides.byId(city)
  const attraction = guide?.attractions.find(({ id }) => id === spot)
  if (!guide || !attraction) throw new Error(`no ${city}/${spot}`)
  const rule = ticketPrice(guide, attraction, { residence, date: '2027-05-10', convert })
  return { rule, attraction }
}

it('charges visitors from outside what visitors pay, and the economic area what locals pay', () => {
  const { rule: chinese, attraction } = priceOf('paris', 'louvre-museum', 'CN')
  expect(attraction.visitorPrice).toBeGreaterThan(attraction.price ?? 0)
  expect(chinese).toMatchObject({ per: 'person', amount: 100 * (attraction.visitorPrice ?? 0) })
  expect(priceOf('paris', 'louvre-museum', null).rule).toEqual(chinese)
  for (const residence of ['FR', 'IT'])
    expect(priceOf('paris', 'louvre-museum', residence).rule).toMatchObject({ amount: 100 * (attraction.price ?? 0) })
})

it('charges children their own price where it is known', () => {
  const { rule, attraction } = priceOf('paris', 'louvre-museum', 'CN')
  expect(attraction.childPrice).toBe(0)
  expect(rule).toMatchObject({ childAmount: 0 })
})
