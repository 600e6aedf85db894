// What every timetable must keep to.
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { type TransportQuery, transportAnswerSchema } from '#contract/travel/transport.ts'
import type { Timetable } from './timetable.ts'

const beijing = { name: 'Beijing', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' }
const shanghai = { name: 'Shanghai', lat: 31.2304, lng: 121.4737, zone: 'Asia/Shanghai', country: 'CN' }
const query: TransportQuery = { from: beijing, to: shanghai, date: '2027-03-10', people: 1, limit: 5 }

export function itKeepsToTimetables(open: () => Timetable) {
  it('lists departures of the day in order, with consistent times and durations', async () => {
    const { items } = transportAnswerSchema.parse(await open().search(query))
    expect(items.length).toBeGreaterThan(0)
    expect(items.length).toBeLessThanOrEqual(5)
    const departures = items.map(({ departs }) => departs)
    expect(departures).toEqual([...departures].sort())
    for (const { departs, arrives, minutes, from, to, price } of items) {
      expect(departs.slice(0, 10)).toBe('2027-03-10')
      const start = Temporal.PlainDateTime.from(departs).toZonedDateTime(from.zone)
      const end = Temporal.PlainDateTime.from(arrives).toZonedDateTime(to.zone)
      expect(start.until(end).total('minutes')).toBe(minutes)
      expect(price.amount).toBeGreaterThan(0)
    }
  })

  it('gives the same answer again', async () => {
    const timetable = open()
    expect((await timetable.search(query)).items).toEqual((await timetable.search(query)).items)
  })

  it('obeys the signal', async () => {
    await expect(open().search(query, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
}
