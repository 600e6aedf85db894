import { describe, expect, it } from 'vitest'
import { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import { callAgentTool } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'
import { findAlternatives } from '../tools/on-trip/find-alternatives.ts'
import { askUnderWay, dinner, museum, park, tripUnderWay } from './on-trip.fixture.ts'

const at = (clock: string, overrides: Parameters<typeof tripUnderWay>[0] = {}) => ({
  trip: tripUnderWay(overrides),
  now: new Date(`2026-12-05T${clock}:00+08:00`),
})
const find = async (args: Record<string, unknown>, options: Parameters<typeof callAgentTool>[2] = at('10:00')) => {
  const { output, card, draft, memory } = await callAgentTool(findAlternatives, args, options)
  return { ...findAlternativesSpec.output.parse(output), card, draft, memory }
}
const weatherOf = (rainChance: number) => ({
  hourlyWeather: {
    hours: async () => ({
      items: [{ date: '2026-12-05', time: '10:00', tempC: 12, rainChance, rainMm: 0, kind: 'live' as const }],
      source: { name: 'Test', kind: 'live' as const },
      checkedAt: '2026-12-05T00:00:00Z',
    }),
  },
})

describe('what is asked for is read into one call', () => {
  it.each([
    ['What else could we do now?', {}],
    ['Is there somewhere else to eat?', { kind: 'restaurant' }],
    ['What could we do instead of the Jinsha museum?', { item: 'Jinsha museum' }],
    ['Any alternatives to the park?', { item: 'park' }],
    ['It’s raining, what can we do instead?', { indoor: true }],
    ['What could we do instead of this?', { item: 'now' }],
    ['Do you have a plan B?', {}],
    ['现在还能去哪？', {}],
    ['有没有别的选择', {}],
    ['不想去人民公园了，有什么别的可以去？', { item: '人民公园' }],
    ['下雨了，还有什么室内的地方可以去', { indoor: true }],
    ['有什么可以代替金沙遗址博物馆的', { item: '金沙遗址博物馆' }],
  ])('%s', async (text, args) => {
    const { signals, tools, result } = await askUnderWay(text)
    expect(tools).toEqual(['find_alternatives'])
    expect(signals.find((signal) => signal.type === 'tool.started')).toMatchObject({ args })
    expect(result.proposal).toBeNull()
  })

  it.each([
    'Replace the museum with the park',
    'What else could we do tomorrow?',
    '把人民公园换成别的地方',
    "It's raining",
    'What’s next?',
  ])('leaves to the others: %s', async (text) => {
    expect((await askUnderWay(text)).tools).not.toContain('find_alternatives')
  })
})

describe('find_alternatives', () => {
  it('has only what is open, near, new to the plan, and over before the next item', async () => {
    const { status, places } = await find({ limit: 8 }, at('12:10'))
    expect(status).toBe('ok')
    for (const { id, start, end, openUntil, distanceKm } of places) {
      expect(start > '12:10' && end <= (park.start ?? '') && end > start).toBe(true)
      // What closes before it opens is open past midnight.
      expect(openUntil === null || end <= openUntil || openUntil < start).toBe(true)
      expect(distanceKm).toBeLessThanOrEqual(5)
      expect(tripUnderWay().itinerary.map(({ place }) => place?.candidateId)).not.toContain(id)
    }
    const distances = places.map(({ distanceKm }) => distanceKm)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  })

  it('puts one into the time of what it is instead of, which waits unscheduled; nothing is proposed before a tap', async () => {
    const { status, instead, card, draft, places, memory } = await find({ item: 'Jinsha' })
    expect({ status, instead, draft }).toEqual({ status: 'ok', instead: museum.title, draft: undefined })
    if (card?.type !== 'choices') return expect.unreachable(card?.type)
    expect(card.options.length).toBe(places.length)
    for (const [index, { changes }] of card.options.entries()) {
      expect(changes).toMatchObject([
        { type: 'item.move', itemId: museum.id, day: null },
        { type: 'item.add', item: { day: 2, start: places[index]?.start, end: places[index]?.end } },
      ])
    }
    expect(Object.keys(memory?.places ?? {})).toEqual(places.map(({ id }) => id))
  })

  it('is instead of the next item where the time until then is too short, unless that is booked', async () => {
    const short = await find({}, at('10:25'))
    expect(short).toMatchObject({ status: 'ok', instead: museum.title })
    const booked = { itinerary: [{ ...museum, booking: 'booked' as const }, park] }
    expect(await find({}, at('10:25', booked))).toMatchObject({ status: 'none', instead: null })
  })

  it('stays under a roof where rain is likely, and says so', async () => {
    const wet = await find({}, { ...at('12:10'), deps: weatherOf(0.9) })
    expect(wet).toMatchObject({ status: 'ok', rain: true, indoor: true })
    const dry = await find({}, { ...at('12:10'), deps: weatherOf(0.1) })
    expect(dry).toMatchObject({ rain: false, indoor: false })
    const text = await askUnderWay('What else could we do now?', { clock: '12:10', deps: weatherOf(0.9) })
    expect(text.text).toMatch(/Rain is likely/)
  })

  it('says that a booking has to be canceled', async () => {
    expect(await find({ item: dinner.title }, at('17:00'))).toMatchObject({ isBooked: true, instead: dinner.title })
    const { text } = await askUnderWay(`不想去${dinner.title}，有什么别的可以吃？`, { locale: 'zh-CN', clock: '17:00' })
    expect(text).toContain('已经预订')
  })

  it.each([
    ['unknown_item', { item: 'Eiffel Tower' }, at('10:00')],
    ['not_now', {}, { trip: tripUnderWay(), now: new Date('2026-12-20T00:00:00Z') }],
    ['full', {}, at('23:59')],
    ['none', { radiusKm: 0.01 }, at('12:10')],
  ])('answers %s', async (status, args, options) => {
    expect(await find(args, options)).toMatchObject({ status, places: [], card: undefined })
  })

  it('gives any model what it can propose as a replacement', async () => {
    const item = { name: museum.title }
    const [first] = (await find({ item: museum.title })).places
    const rounds = [
      [{ name: 'find_alternatives', args: { item: museum.title } }],
      [{ name: 'edit_itinerary', args: { edits: [{ act: 'replace', item, by: { placeId: first?.id } }] } }],
    ]
    const { result } = await askUnderWay('go', { deps: { chatModel: createScriptedModel({ rounds }) } })
    expect(result.proposal?.changes.map(({ type }) => type).toSorted()).toEqual(['item.add', 'item.remove'])
  })
})
