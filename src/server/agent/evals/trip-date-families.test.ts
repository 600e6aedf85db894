// Over a plan, a date inside the trip is the day of an item; the trip itself changes only where that is said.
import { describe, expect, it } from 'vitest'
import { runTurn } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const at = (id: number, name: string, lat: number, lng: number, nights: number) => ({
  id: `0190ffff-0000-7000-8000-00000000000${id}`,
  place: { name, lat, lng, zone: 'Europe/Rome', country: 'IT' },
  nights,
})
const rome = at(1, 'Rome', 41.9028, 12.4964, 3)
const planned = [
  { day: 1, start: '10:00', end: '12:00', title: 'Colosseum' },
  { day: 4, start: '15:00', end: '17:00', title: 'Uffizi Gallery' },
  { day: 7, start: '10:00', end: '12:00', title: "Doge's Palace" },
]
const plain = sceneNamed('paris-new').trip
/** 14 to 22 May, from a Friday to a Saturday. */
const italy = {
  ...plain,
  title: 'Italy',
  destination: rome.place,
  stops: [rome, at(2, 'Florence', 43.7696, 11.2558, 2), at(3, 'Venice', 45.4408, 12.3155, 3)],
  startDate: '2027-05-14',
  durationDays: 9,
  itinerary: planned.map((item, index) =>
    storedItem({
      ...item,
      kind: 'attraction',
      id: `0190bbbb-0000-7000-8000-00000000000${index + 1}`,
      tripId: plain.id,
      zone: 'Europe/Rome',
    }),
  ),
}
const read = (text: string) => readMessage(text, tripContext(italy, '2026-11-26'))
const editsOf = (text: string) =>
  read(text).acts.flatMap(({ calls }) => calls.flatMap(({ args }) => (Array.isArray(args.edits) ? args.edits : [])))

describe('a date inside the trip', () => {
  it.each([
    ['the Uffizi on Tuesday 18th at 11', { act: 'move', to: { day: 5, start: '11:00' } }],
    ['move the Uffizi to 19 May', { act: 'move', to: { day: 6 } }],
    ['put the Borghese Gallery on Sunday the 16th at 9:30', { act: 'add', to: { day: 3, start: '09:30' } }],
    ['add the train to Venice on the 19th at 8:35', { act: 'add', to: { day: 6, start: '08:35' } }],
    ['please add a gondola ride on 20 May at 5 pm', { act: 'add', to: { day: 7, start: '17:00' } }],
    ['add our flight back on the 22nd at 18:40', { act: 'add', to: { day: 9, start: '18:40' } }],
    ['16号上午十点安排梵蒂冈博物馆', { act: 'add', to: { day: 3, start: '10:00' } }],
    ['5月19号下午加一个烹饪课', { act: 'add', to: { day: 6, part: 'afternoon' } }],
  ])('is the day of the item that it stands with: %s', (text, edit) => {
    expect(editsOf(text)).toMatchObject([edit])
    expect(read(text).slots).not.toHaveProperty('startDate')
  })

  it.each([
    'our train to Florence on the 17th leaves at 9:20',
    'the opera tickets are for the 21st',
    'on 21 May we want to see Murano',
    'dinner with my cousin on Sunday 16th',
    "we're at a wedding 18-19 May",
    '5月19号下午有个会议',
    '20号晚上约了朋友吃饭',
  ])('does not move the trip: %s', (text) => {
    expect(read(text).slots).not.toHaveProperty('startDate')
    expect(read(text).slots).not.toHaveProperty('days')
  })

  it.each([
    ['start on the 17th', '2027-05-17'],
    ["let's begin on the 16th", '2027-05-16'],
    ['move the trip to 20 May', '2027-05-20'],
    ['整个行程改到16号出发', '2027-05-16'],
    ['把旅行推到5月20号', '2027-05-20'],
  ])('is the first day where that is said: %s', (text, day) => {
    expect(read(text).slots.startDate).toBe(day)
  })

  it.each(['make it 7 days', '改成7天'])('does not keep the trip from being shortened: %s', (text) => {
    expect(read(text).slots.days).toBe(7)
  })
})

describe('nights at stops of the trip', () => {
  it.each([
    ['make it 4 nights in Rome and 2 in Venice', { Rome: 4, Florence: 2, Venice: 2 }],
    ['罗马住4晚，威尼斯住2晚', { Rome: 4, Florence: 2, Venice: 2 }],
  ])('are proposed for these stops alone: %s', async (text, nights) => {
    const { result } = await runTurn({ trip: italy, text })
    const changes = result.proposal?.changes ?? []
    expect(changes.map(({ type }) => type)).toEqual(['trip.update'])
    const patch = changes[0]?.type === 'trip.update' ? changes[0].patch : {}
    expect(Object.fromEntries(patch.stops?.map((stop) => [stop.place.name, stop.nights]) ?? [])).toEqual(nights)
    expect(patch).not.toHaveProperty('startDate')
  })

  it('stand beside edits of the plan', async () => {
    const text =
      'move the Uffizi to the 18th at 11:00 and add our flight home on the 22nd at 18:40. Also make it 4 nights in Rome and 2 in Venice'
    const { result } = await runTurn({ trip: italy, text })
    const changes = result.proposal?.changes ?? []
    expect(changes.map(({ type }) => type).sort()).toEqual(['item.add', 'item.move', 'trip.update'])
  })
})
