// On a trip of several stops the tools speak of the stop of the day, not of the first.
import { describe, expect, it } from 'vitest'
import { callAgentTool, chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'
import { bestTime } from './best-time.ts'
import { convertCurrency } from './convert-currency.ts'
import { countryFacts } from './country-facts.ts'
import { entryRequirements } from './entry-requirements.ts'
import { findLodging } from './find-lodging.ts'
import { findPlaces } from './find-places.ts'
import { findTrains } from './find-transport.ts'
import { getWeather } from './get-weather.ts'
import { packingList } from './packing-list.ts'
import { proposeTasks } from './propose-tasks.ts'

const stop = (id: number, name: string, lat: number, lng: number, zone: string, country: string, nights: number) => ({
  id: `0190ffff-0000-7000-8000-00000000000${id}`,
  place: { name, lat, lng, zone, country },
  nights,
})
const paris = stop(1, 'Paris', 48.8566, 2.3522, 'Europe/Paris', 'FR', 2)
const tokyo = stop(2, 'Tokyo', 35.6762, 139.6503, 'Asia/Tokyo', 'JP', 2)
/** 4 December in Paris, from 6 December in Tokyo, home on the 8th. */
const trip = chengduTrip({ destination: paris.place, stops: [paris, tokyo], durationDays: 5, currency: 'EUR' })

describe('get_weather', () => {
  it('gives each day where the trip is then', async () => {
    const { output, card } = await callAgentTool(getWeather, {}, { trip })
    const places = ['Paris', 'Paris', 'Tokyo', 'Tokyo', 'Tokyo']
    expect(output).toMatchObject({ place: 'Paris – Tokyo', days: places.map((place) => ({ place })) })
    expect(card).toMatchObject({ days: places.map((place) => ({ place })) })
  })

  it('gives a day of the plan, or a date, at its stop', async () => {
    expect((await callAgentTool(getWeather, { day: 4 }, { trip })).output).toMatchObject({
      place: 'Tokyo',
      days: [{ date: '2026-12-07' }],
    })
    const dated = await callAgentTool(getWeather, { from: '2026-12-05', days: 1 }, { trip })
    expect(dated.output).toMatchObject({ place: 'Paris', days: [{ date: '2026-12-05' }] })
  })

  it('ends with the trip where no number of days was asked for', async () => {
    const { output } = await callAgentTool(getWeather, { from: '2026-12-07' }, { trip })
    expect(output).toMatchObject({ days: [{ date: '2026-12-07' }, { date: '2026-12-08' }] })
  })
})

it('finds places at the stop of a day, and under way at the stop of today', async () => {
  expect((await callAgentTool(findPlaces, { day: 3 }, { trip })).output).toMatchObject({ near: 'Tokyo' })
  expect((await callAgentTool(findPlaces, {}, { trip, today: '2026-12-07' })).output).toMatchObject({ near: 'Tokyo' })
  expect((await callAgentTool(findPlaces, {}, { trip })).output).toMatchObject({ near: 'Paris' })
})

it('finds stays for the nights of the stop', async () => {
  const { output } = await callAgentTool(findLodging, { city: 'Tokyo' }, { trip })
  expect(output).toMatchObject({ near: 'Tokyo', checkIn: '2026-12-06', checkOut: '2026-12-08' })
})

it('knows the emergency numbers of the country of the day', async () => {
  expect((await callAgentTool(countryFacts, { day: 4 }, { trip })).output).toMatchObject({
    country: { code: 'JP' },
    emergency: { police: '110' },
  })
  const today = await callAgentTool(countryFacts, {}, { trip, today: '2026-12-05' })
  expect(today.output).toMatchObject({ country: { code: 'FR' } })
})

it('looks for the way between the stops and back from the last one', async () => {
  const there = await callAgentTool(findTrains, { to: 'Tokyo' }, { trip })
  expect(there.output).toMatchObject({ from: 'Paris', date: '2026-12-06' })
  const back = await callAgentTool(findTrains, { isReturn: true }, { trip })
  expect(back.output).toMatchObject({ from: 'Tokyo', date: '2026-12-08' })
})

it('proposes to book each way and each stay', async () => {
  const { output } = await callAgentTool(proposeTasks, {}, { trip })
  const titles = JSON.stringify(output)
  expect(titles).toContain('Paris')
  expect(titles).toMatch(/Paris.{0,20}Tokyo/)
})

it('begins the day where the trip is', async () => {
  const chatModel = createScriptedModel({ rounds: [] })
  const clock = { now: () => new Date('2026-12-06T20:00:00Z') }
  await runTurn({ trip, text: 'hi', deps: { chatModel, clock } })
  expect(JSON.stringify(chatModel.seen[0])).toContain('2026-12-07')
})

describe('a trip through several countries', () => {
  const chinese = { name: 'Chengdu', lat: 30.66, lng: 104.06, zone: 'Asia/Shanghai', country: 'CN' }
  const abroad = chengduTrip({ ...trip, origin: chinese })

  it('needs to be let in everywhere', async () => {
    const { output, card } = await callAgentTool(entryRequirements, {}, { trip: abroad })
    expect(output).toMatchObject({
      destination: { code: 'FR' },
      rule: 'visa-required',
      others: [{ destination: { code: 'JP' }, rule: 'visa-required' }],
    })
    expect(card).toMatchObject({ title: expect.stringMatching(/France.*Japan/) })
    const toJapan = await callAgentTool(entryRequirements, { destination: 'Japan' }, { trip: abroad })
    expect(toJapan.output).toMatchObject({ destination: { code: 'JP' }, others: [] })
  })

  it('is packed for the weather and the plugs of all places', async () => {
    const { output } = await callAgentTool(packingList, {}, { trip: abroad })
    expect(output).toMatchObject({ place: 'Paris – Tokyo', days: 5 })
    // French sockets are of type E, Japanese ones of type A.
    expect(JSON.stringify(output)).toContain('type C, E, A, B')
    const inTokyo = chengduTrip({ destination: tokyo.place, durationDays: 5 })
    expect((await callAgentTool(packingList, {}, { trip: inTokyo })).output).not.toMatchObject({
      weather: Reflect.get(Object(output), 'weather'),
    })
  })

  it('is best in the months that suit all places', async () => {
    const whole = await callAgentTool(bestTime, {}, { trip })
    expect(whole.output).toMatchObject({ place: 'Paris – Tokyo' })
    const paris = await callAgentTool(bestTime, { city: 'Paris' }, { trip })
    expect(paris.output).toMatchObject({ place: 'Paris' })
    expect(whole.output).not.toMatchObject({ months: Reflect.get(Object(paris.output), 'months') })
  })

  it('is paid for with the money of the place', async () => {
    const before = await callAgentTool(convertCurrency, { amount: 100 }, { trip })
    expect(before.output).toMatchObject({ from: { currency: 'JPY' }, to: { currency: 'EUR' } })
    const there = await callAgentTool(convertCurrency, { amount: 100 }, { trip, today: '2026-12-07' })
    expect(there.output).toMatchObject({ from: { currency: 'JPY' }, to: { currency: 'EUR' } })
  })
})
