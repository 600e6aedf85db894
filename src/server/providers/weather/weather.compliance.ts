// What every weather source must keep to.
import { expect, it } from 'vitest'
import { weatherAnswerSchema } from '#contract/travel/weather.ts'
import type { Weather } from './weather.ts'

const chengdu = { lat: 30.66, lng: 104.06 }

export function itKeepsToWeather(open: () => Weather) {
  it.each([
    ['2026-12-28', '2027-01-06', 10],
    ['2028-02-27', '2028-03-01', 4],
    ['2020-07-01', '2020-07-01', 1],
  ])('has every day from %s to %s, in order', async (from, to, days) => {
    const { items } = weatherAnswerSchema.parse(await open().daily({ ...chengdu, from, to }))
    const dates = items.map(({ date }) => date)
    expect(dates.length).toBe(days)
    expect([dates[0], dates.at(-1)]).toEqual([from, to])
    expect(dates).toEqual([...dates].sort())
    expect(items.every(({ highC, lowC }) => highC >= lowC)).toBe(true)
  })

  it('answers for the poles and the date line', async () => {
    for (const point of [
      { lat: 90, lng: 0 },
      { lat: -90, lng: 180 },
      { lat: 0, lng: -180 },
    ]) {
      expect((await open().daily({ ...point, from: '2027-06-01', to: '2027-06-02' })).items.length).toBe(2)
    }
  })

  it('obeys the signal', async () => {
    const query = { ...chengdu, from: '2027-01-01', to: '2027-01-02' }
    await expect(open().daily(query, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
}
