import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { PlaceRef } from '#contract/place.ts'
import type { TransportOffer } from '#contract/travel/transport.ts'
import { createGazetteerGeocoding } from '../geocoding/gazetteer-geocoding.ts'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { createSampleFlights } from './sample-flights.ts'
import { createSampleTrains } from './sample-trains.ts'

const guides = createShippedGuides()
const geocoding = createGazetteerGeocoding(guides)
const clock = { now: () => new Date('2027-01-10T08:00:00Z') }
const flights = createSampleFlights(guides, clock)
const trains = createSampleTrains(guides, clock)

async function place(name: string): Promise<PlaceRef> {
  const [found] = (await geocoding.search(name, { limit: 1 })).items
  if (!found) throw new Error(`no place ${name}`)
  return found
}

async function ask(timetable: typeof flights, from: string, to: string, date = '2027-03-10') {
  const query = { from: await place(from), to: await place(to), date, people: 1, limit: 20 }
  return (await timetable.search(query)).items
}

/** What the clock on the wall says must be what the duration says, to the minute. */
function minutesBetween({ departs, arrives, from, to }: TransportOffer): number {
  const start = Temporal.PlainDateTime.from(departs).toZonedDateTime(from.zone)
  const end = Temporal.PlainDateTime.from(arrives).toZonedDateTime(to.zone)
  return start.until(end).total('minutes')
}

/** Published gate-to-gate minutes of nonstop flights. */
const published: [from: string, to: string, minutes: number][] = [
  ['北京', '上海', 135],
  ['Beijing', 'Guangzhou', 195],
  ['成都', '北京', 165],
  ['上海', '成都', 205],
  ['London', 'New York', 480],
  ['New York', 'London', 420],
  ['Tokyo', 'Seoul', 150],
  ['Singapore', 'Bangkok', 145],
  ['Singapore', 'Sydney', 470],
  ['Dubai', 'London', 455],
  ['New York', 'San Francisco', 385],
  ['San Francisco', 'New York', 330],
  ['Paris', 'Vienna', 120],
  ['Rome', 'Barcelona', 115],
  ['Amsterdam', 'Istanbul', 210],
  ['London', 'Reykjavik', 190],
  ['Madrid', 'Berlin', 180],
  ['Los Angeles', 'Chicago', 245],
  ['Melbourne', 'Sydney', 90],
  ['多哈', '曼谷', 400],
  ['Tianjin', 'Xiamen', 180],
  ['Moscow', 'Beijing', 450],
  ['Toronto', 'Vancouver', 310],
]

describe('sample flights', () => {
  it.each(published)('%s to %s takes about %i minutes', async (from, to, minutes) => {
    const offers = await ask(flights, from, to)
    expect(offers.length).toBeGreaterThan(0)
    for (const offer of offers) {
      expect(offer.via).toEqual([])
      expect(Math.abs(offer.minutes / minutes - 1)).toBeLessThanOrEqual(0.15)
      expect(minutesBetween(offer)).toBe(offer.minutes)
    }
  })

  it('crosses the date line: leaves Tokyo in the evening and lands the same day in the morning', async () => {
    const offers = await ask(flights, '东京', '旧金山')
    expect(offers.length).toBeGreaterThan(0)
    for (const offer of offers) {
      expect(offer.arrives < offer.departs).toBe(true)
      expect(minutesBetween(offer)).toBe(offer.minutes)
    }
  })

  it('gives connections where no nonstop flight is likely, with consistent times', async () => {
    const offers = await ask(flights, 'Zhangjiajie', 'Reykjavik')
    expect(offers.length).toBeGreaterThan(0)
    for (const offer of offers) {
      expect(offer.via.length).toBeGreaterThan(0)
      expect(minutesBetween(offer)).toBe(offer.minutes)
    }
  })

  it('gives correct times across daylight-saving changes', async () => {
    for (const date of ['2027-03-28', '2027-10-31']) {
      for (const offer of await ask(flights, 'London', 'Paris', date)) expect(minutesBetween(offer)).toBe(offer.minutes)
      for (const offer of await ask(flights, 'New York', 'Paris', date))
        expect(minutesBetween(offer)).toBe(offer.minutes)
    }
  })

  it('gives stable prices that are higher in the holidays', async () => {
    const holiday = await ask(flights, '北京', '三亚', '2027-02-08')
    expect(await ask(flights, '北京', '三亚', '2027-02-08')).toEqual(holiday)
    const quiet = await ask(flights, '北京', '三亚', '2027-03-09')
    const cheapest = (offers: TransportOffer[]) => Math.min(...offers.map(({ price }) => price.amount))
    expect(cheapest(holiday)).toBeGreaterThan(1.2 * cheapest(quiet))
  })

  it('has no flights to a neighbouring town', async () => {
    expect(await ask(flights, 'Osaka', 'Kyoto')).toEqual([])
  })
})

describe('sample trains', () => {
  it.each([
    ['北京', '上海', 240, 400],
    ['成都', '重庆', 60, 140],
    ['Paris', 'London', 110, 240],
    ['Tokyo', 'Kyoto', 120, 190],
    ['Nanjing', 'Suzhou', 45, 110],
  ] as const)('%s to %s is a matter of %i to %i minutes', async (from, to, least, most) => {
    const offers = await ask(trains, from, to)
    expect(offers.length).toBeGreaterThan(2)
    for (const offer of offers) {
      expect(offer.minutes).toBeGreaterThanOrEqual(least)
      expect(offer.minutes).toBeLessThanOrEqual(most)
      expect(minutesBetween(offer)).toBe(offer.minutes)
    }
  })

  it.each([
    ['成都', '拉萨', 2100, 2400],
    ['广州', '拉萨', 3100, 3520],
    ['London', 'Paris', 135, 160],
    ['维也纳', '罗马', 800, 930],
    ['New York', 'Boston', 225, 270],
    ['Paris', 'Barcelona', 395, 450],
    ['香港', '北京', 480, 560],
    ['桂林', '张家界', 270, 360],
  ] as const)('%s to %s is known to take %i to %i minutes, and the same way back', async (from, to, least, most) => {
    for (const offers of [await ask(trains, from, to), await ask(trains, to, from)]) {
      expect(offers.length).toBeGreaterThan(0)
      for (const offer of offers) {
        expect(offer.minutes).toBeGreaterThanOrEqual(least)
        expect(offer.minutes).toBeLessThanOrEqual(most)
        expect(minutesBetween(offer)).toBe(offer.minutes)
      }
    }
  })

  it.each([
    ['北京', '西安', '北京西站', '西安北站'],
    ['Beijing', 'Hong Kong', 'Beijing West Railway Station', 'Hong Kong West Kowloon Station'],
    ['北京', '哈尔滨', '北京朝阳站', '哈尔滨西站'],
    ['Paris', 'Barcelona', 'Paris Gare de Lyon', 'Barcelona Sants'],
    ['London', 'Paris', 'London St Pancras International', 'Paris Gare du Nord'],
    ['Shenzhen', 'Beijing', 'Shenzhen North Railway Station', 'Beijing West Railway Station'],
  ])('from %s to %s leave from %s for %s', async (from, to, departure, arrival) => {
    for (const offer of await ask(trains, from, to)) {
      expect([offer.from.name, offer.to.name]).toEqual([departure, arrival])
    }
  })

  it('leave once a day for Los Angeles, from Emeryville', async () => {
    const offers = await ask(trains, 'San Francisco', 'Los Angeles')
    expect(offers.map(({ from }) => from.name)).toEqual(['Oakland Jack London Square'])
  })

  it.each([
    ['New York', 'London'],
    ['Reykjavik', 'Akureyri'],
    ['Beijing', 'Tokyo'],
    ['Bali', 'Jakarta'],
  ])('does not run from %s to %s', async (from, to) => {
    expect(await ask(trains, from, to)).toEqual([])
  })
})
