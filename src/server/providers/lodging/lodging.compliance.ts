// What every source of lodgings must keep to.
import { expect, it } from 'vitest'
import { type LodgingQuery, lodgingAnswerSchema } from '#contract/travel/lodging.ts'
import type { Lodging } from './lodging.ts'

const query: LodgingQuery = {
  near: { lat: 30.6598, lng: 104.0632 },
  checkIn: '2027-03-08',
  checkOut: '2027-03-11',
  people: 5,
  limit: 4,
}

export function itKeepsToLodging(open: () => Lodging) {
  it('prices each night and the whole stay of the whole party, cheapest first', async () => {
    const { items, covered } = lodgingAnswerSchema.parse(await open().search(query))
    expect(covered).toBe(true)
    expect(items.length).toBeGreaterThan(1)
    expect(items.length).toBeLessThanOrEqual(4)
    for (const { nights, rooms, roomCapacity, total, minNights } of items) {
      expect(nights.map(({ date }) => date)).toEqual(['2027-03-08', '2027-03-09', '2027-03-10'])
      expect(rooms).toBe(Math.ceil(5 / roomCapacity))
      expect(total.amount).toBe(rooms * nights.reduce((sum, { price }) => sum + price.amount, 0))
      expect(minNights).toBeLessThanOrEqual(3)
    }
    const totals = items.map(({ total }) => total.amount)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
  })

  it('gives the same answer again', async () => {
    const lodging = open()
    expect((await lodging.search(query)).items).toEqual((await lodging.search(query)).items)
  })

  it('obeys the signal', async () => {
    await expect(open().search(query, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
}
