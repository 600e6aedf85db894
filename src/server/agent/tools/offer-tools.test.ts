import { describe, expect, it } from 'vitest'
import { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import { findFlightsSpec } from '#contract/agent-tools/find-transport.ts'
import { callAgentTool, chengduTrip, parisTrip } from '../../../testing/agent-turn.ts'
import { compareOptions } from './compare-options.ts'
import { findLodging } from './find-lodging.ts'
import { findFlights, findTrains } from './find-transport.ts'

type Options = Parameters<typeof callAgentTool>[2]
const tokyo = { name: '东京', lat: 35.6764, lng: 139.65, zone: 'Asia/Tokyo', country: 'JP' }
const tokyoTrip = chengduTrip({ destination: tokyo })
const outputOf = async (tool: Parameters<typeof callAgentTool>[0], args: object, options?: Options) =>
  (await callAgentTool(tool, { ...args }, options)).output

describe('stays', () => {
  it('keeps the price limit of a night in any currency, cheapest first', async () => {
    const output = await outputOf(findLodging, { maxPerNight: { amount: 6000, currency: 'USD' } })
    const { offers, checkIn, nights } = findLodgingSpec.output.parse(output)
    expect({ checkIn, nights }).toEqual({ checkIn: '2026-12-04', nights: 2 })
    expect(offers.length).toBeGreaterThan(0)
    const totals = offers.map(({ total }) => total.amount)
    expect(totals).toEqual(totals.toSorted((a, b) => a - b))
    expect(Math.max(...offers.map(({ perNight }) => perNight.amount))).toBeLessThanOrEqual(40_300)
  })

  it('says what the cheapest costs where none fits, and shows no card', async () => {
    const result = await callAgentTool(findLodging, { maxPerNight: { amount: 100, currency: 'CNY' } })
    expect(result.output).toMatchObject({ offers: [], cheapest: { total: { currency: 'CNY' } } })
    expect(result.card).toBeUndefined()
  })

  it('gives each offer an item for the plan and a search at booking sites', async () => {
    const { card } = await callAgentTool(findLodging, { area: '春熙路', limit: 1 }, { locale: 'zh-CN' })
    expect(card).toMatchObject({
      type: 'lodging',
      offers: [
        {
          plan: {
            day: 1,
            item: { kind: 'lodging', booking: 'needed' },
            booking: { type: 'stay', city: { zh: '成都', en: 'Chengdu' }, checkOut: '2026-12-06', adults: 2 },
          },
        },
      ],
    })
  })
})

describe('flights and trains', () => {
  it('goes there on the first day, home on the last, and on a day trip from the destination', async () => {
    expect(await outputOf(findFlights, {})).toMatchObject({ from: 'Beijing', to: 'Chengdu', date: '2026-12-04' })
    expect(await outputOf(findFlights, { to: '北京' })).toMatchObject({ from: 'Chengdu', date: '2026-12-06' })
    expect(await outputOf(findTrains, { to: '重庆' })).toMatchObject({ from: 'Chengdu', to: 'Chongqing' })
  })

  it('marks the cheapest of all, also where they are sorted by departure', async () => {
    const all = findFlightsSpec.output.parse(await outputOf(findFlights, { limit: 12 }))
    const early = findFlightsSpec.output.parse(await outputOf(findFlights, { sort: 'departure', limit: 1 }))
    expect(early.cheapest).toBe(all.offers[0]?.id)
    expect(early.offers.map(({ id }) => id)).toContain(all.cheapest)
  })

  it('tells no origin, unknown names, no connection and too narrow filters apart', async () => {
    expect(await outputOf(findFlights, {}, { trip: parisTrip() })).toMatchObject({ status: 'no_origin' })
    expect(await outputOf(findFlights, { from: 'Narnia' })).toMatchObject({ status: 'unknown_from' })
    expect(await outputOf(findTrains, {}, { trip: tokyoTrip })).toMatchObject({ status: 'none', offers: [] })
    expect(await outputOf(findFlights, { maxPrice: { amount: 1, currency: 'CNY' } })).toMatchObject({
      status: 'filtered',
    })
  })

  it('searches with airport codes or with the cities in both languages', async () => {
    const flights = await callAgentTool(findFlights, { limit: 1 })
    expect(flights.card).toMatchObject({ offers: [{ plan: { booking: { type: 'flight', from: 'PEK', to: 'TFU' } } }] })
    const trains = await callAgentTool(findTrains, { limit: 1 })
    expect(trains.card).toMatchObject({
      offers: [{ plan: { booking: { type: 'train', from: { zh: '北京', en: 'Beijing' } } } }],
    })
  })
})

describe('comparisons', () => {
  it('puts places, cities and ways side by side', async () => {
    expect(await outputOf(compareOptions, { places: ['锦里', 'Kuanzhai Alley'] })).toMatchObject({ status: 'ok' })
    expect(await outputOf(compareOptions, { cities: ['成都', "Xi'an", 'Atlantis'] })).toMatchObject({
      status: 'ok',
      options: [{ name: 'Chengdu' }, { name: "Xi'an" }],
      unknownNames: ['Atlantis'],
    })
    expect(await outputOf(compareOptions, { way: {} })).toMatchObject({
      options: [{ kind: 'train' }, { kind: 'flight' }],
    })
  })

  it('needs two that are known', async () => {
    expect(await outputOf(compareOptions, { places: ['锦里', 'Nowhere Hall'] })).toMatchObject({
      status: 'too_few',
      unknownNames: ['Nowhere Hall'],
    })
  })
})
