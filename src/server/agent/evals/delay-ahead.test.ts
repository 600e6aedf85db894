// A delay that is told before the trip has started: what is in the plan comes later, by a proposal; else the stage is named.
import { describe, expect, it } from 'vitest'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { alertTexts } from '../../alerts/alert-text.ts'
import { askUnderWay, idOf, museum, tripUnderWay } from './on-trip.fixture.ts'

const journey = { tripId: tripUnderWay().id, day: 1, version: 1 }
const train = storedItem({ ...journey, id: idOf(41), kind: 'train', title: 'G89', start: '09:00', end: '12:00' })
const flight = storedItem({ ...journey, id: idOf(42), kind: 'flight', title: 'CA4103', start: '14:00', end: '17:00' })
const trip = tripUnderWay({ currentStage: 'pre', itinerary: [train, flight, museum] })
const tell = (text: string, locale: 'en' | 'zh-CN') =>
  askUnderWay(text, { stage: 'pre', locale, trip, deps: { clock: { now: () => new Date('2026-12-01T02:00:00Z') } } })

it.each([
  ['Our train is delayed by 2 hours', 'en', train.id, '11:00'],
  ['The flight is an hour late', 'en', flight.id, '15:00'],
  ['我们的火车晚点两小时', 'zh-CN', train.id, '11:00'],
  ['航班推迟了两个小时', 'zh-CN', flight.id, '16:00'],
] as const)('%s', async (text, locale, itemId, start) => {
  const { tools, result } = await tell(text, locale)
  expect(tools).toEqual(['get_trip', 'edit_itinerary'])
  expect(result.proposal?.changes).toMatchObject([{ itemId, patch: { start } }])
})

it.each(['en', 'zh-CN'] as const)('shows options for a delay in %s', async (locale) => {
  const alert = { kind: 'delay' as const, values: { title: museum.title, minutes: 45 }, validFrom: null, validTo: null }
  const { result } = await tell(alertTexts(alert, locale).question, locale)
  expect(result.proposal?.changes).toMatchObject([{ itemId: museum.id, patch: { start: '11:15' } }])
})

describe('what the plan does not have, or without how long', () => {
  it.each([
    ['Our bus is delayed by 2 hours', 'en'],
    ['Our train is delayed', 'en'],
    ['航班推迟了', 'zh-CN'],
  ] as const)('%s', async (text, locale) => {
    const { tools, signals } = await tell(text, locale)
    expect(tools).toEqual([])
    expect(signals.map(({ type }) => type)).toContain('stage.suggested')
  })
})
