import { describe, expect, it } from 'vitest'
import { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import { clockOfMinute, minuteOfClock } from '#contract/travel-day.ts'
import { callAgentTool } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'
import { replanToday } from '../tools/on-trip/replan-today.ts'
import { askUnderWay, dinner, idOf, museum, panda, park, tripUnderWay } from './on-trip.fixture.ts'

const at = (clock: string, itinerary = tripUnderWay().itinerary) => ({
  trip: tripUnderWay({ itinerary }),
  now: new Date(`2026-12-05T${clock}:00+08:00`),
})
const replan = async (args: Record<string, unknown>, options = at('10:00')) => {
  const { output, draft, card } = await callAgentTool(replanToday, args, options)
  return { output: replanDaySpec.output.parse(output), changes: draft?.changes ?? [], card }
}
const idsOf = (changes: readonly object[]) => changes.flatMap((change) => ('itemId' in change ? change.itemId : []))
const train = storedItem({
  id: idOf(6),
  kind: 'train',
  title: 'G89',
  day: 2,
  position: 'a0',
  start: '08:00',
  end: '10:00',
  booking: 'booked',
})

describe('what goes wrong is read into one call', () => {
  it.each([
    ['My flight is 3 hours late', { cause: 'delay', item: 'flight', minutes: 180 }],
    ['航班晚点三个小时', { cause: 'delay', item: 'flight', minutes: 180 }],
    ['The train is delayed by 45 minutes', { cause: 'delay', item: 'train', minutes: 45 }],
    ['高铁晚点一个半小时', { cause: 'delay', item: 'train', minutes: 90 }],
    ['I missed my train', { cause: 'missed', item: 'train' }],
    ['没赶上高铁', { cause: 'missed', item: 'train' }],
    ["We didn't make our flight, the next one leaves 2 hours later", { cause: 'missed', item: 'flight', minutes: 120 }],
    ['误机了', { cause: 'missed', item: 'flight' }],
    ['The Jinsha museum is closed today', { cause: 'closed', item: 'Jinsha museum' }],
    ['金沙遗址博物馆今天闭馆', { cause: 'closed', item: '金沙遗址博物馆' }],
    ["It's raining", { cause: 'rain' }],
    ['外面下大雨了', { cause: 'rain' }],
    ["We're exhausted", { cause: 'tired' }],
    ['孩子走不动了', { cause: 'tired' }],
    ["My dad's legs are shot", { cause: 'tired' }],
    ['老人家膝盖受不了了', { cause: 'tired' }],
    ['We are running 40 minutes late', { cause: 'late', minutes: 40 }],
    ['我们落后半个小时了', { cause: 'late', minutes: 30 }],
    ['We overslept', { cause: 'late_start' }],
    ["Alarm didn't go off, we've only just left the hotel", { cause: 'late_start' }],
    ['睡过头了', { cause: 'late_start' }],
    ['闹钟没响，十点才出门', { cause: 'late_start' }],
  ])('%s', async (text, args) => {
    const { signals, tools } = await askUnderWay(text)
    expect(tools).toEqual(['replan_day'])
    expect(signals.find((signal) => signal.type === 'tool.started')).toMatchObject({ args })
  })

  it.each(['Is the museum closed on Mondays?', '金沙遗址博物馆几点关门？', 'What if we missed our train?'])(
    'a question is none: %s',
    async (text) => {
      expect((await askUnderWay(text)).tools).not.toContain('replan_day')
    },
  )
})

describe('replan_day', () => {
  it('moves a delayed journey and what it runs into, and keeps what is booked', async () => {
    const itinerary = [train, museum, park, dinner]
    const { output, changes } = await replan({ cause: 'delay', item: 'train', minutes: 180 }, at('09:30', itinerary))
    expect(output).toMatchObject({ status: 'ok', item: 'G89' })
    expect(changes[0]).toMatchObject({ type: 'item.update', itemId: train.id, patch: { start: '11:00', end: '13:00' } })
    expect(idsOf(changes)).toContain(museum.id)
    expect(idsOf(changes)).not.toContain(dinner.id)
  })

  it('takes a later train after the missed one, never one that has left, and names it', async () => {
    const itinerary = [train, museum, park, dinner]
    const { output, changes } = await replan({ cause: 'missed', item: 'train' }, at('08:20', itinerary))
    expect(output).toMatchObject({ status: 'ok', cause: 'missed', item: 'G89' })
    expect(changes[0]).toMatchObject({ type: 'item.update', itemId: train.id, patch: { start: '09:50', end: '11:50' } })
    expect(idsOf(changes)).toContain(museum.id)
    expect(idsOf(changes)).not.toContain(dinner.id)
    const stated = await replan({ cause: 'missed', item: 'train', minutes: 5 }, at('08:20', itinerary))
    expect(stated.changes[0]).toMatchObject({ patch: { start: '08:20' } })
  })

  it.each(['missed', 'delay'])(
    'counts a ride that the plan does not have from now on, and says so: %s',
    async (cause) => {
      const { output } = await replan({ cause, item: 'flight', minutes: 120 }, at('17:00'))
      expect(output).toMatchObject({ item: null, unplannedRide: 'flight' })
      expect(output.atRisk).toEqual([{ title: dinner.title, start: '18:00' }])
    },
  )

  it('gives what was slept through another time, and leaves nothing before now', async () => {
    const trip = tripUnderWay()
    const missed = trip.itinerary.map((item) => (item.day === 2 ? { ...item, outcome: null } : item))
    const { output, changes } = await replan({ cause: 'late_start' }, at('11:05', missed))
    expect(output.status).toBe('ok')
    expect(idsOf(changes)).toContain(panda.id)
    for (const change of changes)
      if (change.type === 'item.update') expect((change.patch.start ?? '') >= '11:15').toBe(true)
  })

  it('puts nothing before now in the place of what is out in the rain', async () => {
    const outdoors = [
      ['14:00', '15:30'],
      ['16:00', '17:00'],
    ].map(([start, end], index) => storedItem({ ...park, id: idOf(60 + index), start, end }))
    const { output, changes } = await replan({ cause: 'rain' }, at('13:45', outdoors))
    expect(output.status).toBe('ok')
    const starts = changes.flatMap((change) => (change.type === 'item.add' ? [change.item.start ?? ''] : []))
    expect(starts).not.toEqual([])
    for (const start of starts) expect(start >= '13:45', start).toBe(true)
  })

  it('says when what is closed usually opens again', async () => {
    const { output } = await replan({ cause: 'closed', item: museum.title }, at('10:00'))
    expect(output.reopens).toEqual({ date: '2026-12-06', hours: expect.stringContaining('–') })
  })

  it('changes nothing of today for a ride of another day, and says what that day has', async () => {
    const { output, changes } = await replan({ cause: 'delay', item: 'train', minutes: 40, day: 3 })
    expect(changes).toEqual([])
    expect(output).toMatchObject({ status: 'not_planned', otherDay: { day: 3 } })
    const ahead = { ...train, day: 3 }
    const { changes: delayed } = await replan(
      { cause: 'delay', item: 'train', minutes: 40, day: 3 },
      at('10:00', [museum, ahead]),
    )
    expect(delayed).toMatchObject([{ itemId: train.id, patch: { start: '08:40' } }])
  })

  it('names what is booked and can no longer be reached', async () => {
    const { output } = await replan({ cause: 'late', minutes: 120 }, at('17:00'))
    expect(output.atRisk).toEqual([{ title: dinner.title, start: '18:00' }])
  })

  it('takes a closed place off the day and touches nothing that is done or booked', async () => {
    const { output, changes } = await replan({ cause: 'closed', item: '金沙' })
    expect(output.status).toBe('ok')
    expect(idsOf(changes)).toContain(museum.id)
    for (const { id } of [panda, dinner]) expect(idsOf(changes)).not.toContain(id)
  })

  it.each(['10:00', '20:00'])('puts aside what is closed although it has no time, asked at %s', async (clock) => {
    const timeless = { ...museum, start: null, end: null }
    const { itinerary } = tripUnderWay()
    const day = at(
      clock,
      itinerary.map((item) => (item.id === museum.id ? timeless : item)),
    )
    const { output, changes } = await replan({ cause: 'closed', item: '金沙' }, day)
    expect(output.status).toBe('ok')
    expect(changes).toMatchObject([{ type: 'item.move', itemId: museum.id, day: null }])
  })

  it('throws nothing away', async () => {
    for (const cause of ['closed', 'rain', 'tired', 'late'] as const) {
      const { changes } = await replan({ cause, ...(cause === 'closed' && { item: '人民公园' }), minutes: 90 })
      expect(changes.map(({ type }) => type)).not.toContain('item.remove')
    }
  })

  it('offers to leave out something else when one is tired', async () => {
    const { output, card } = await replan({ cause: 'tired' })
    expect(output.status).toBe('ok')
    expect(card).toMatchObject({ type: 'choices' })
  })

  it.each([
    ['not_now', { cause: 'rain' }, { trip: tripUnderWay(), now: new Date('2026-12-20T00:00:00Z') }],
    ['unknown_item', { cause: 'closed', item: 'Eiffel Tower' }, at('10:00')],
    ['unchanged', { cause: 'tired' }, at('20:00')],
  ])('answers %s', async (status, args, options) => {
    const { output, changes } = await replan(args, options)
    expect([output.status, changes]).toEqual([status, []])
  })

  it('proposes and writes nothing, with any model', async () => {
    const rounds = [[{ name: 'replan_day', args: { cause: 'closed', item: museum.title } }]]
    const { result } = await askUnderWay('go', { deps: { chatModel: createScriptedModel({ rounds }) } })
    expect(result.proposal?.changes.length).toBeGreaterThan(0)
    const { text } = await askUnderWay('金沙遗址博物馆今天闭馆', { locale: 'zh-CN' })
    expect(text).toContain('采纳')
  })
})

describe('the rest of a day is pushed back by what one is behind', () => {
  it.each([
    ['running 30 late, push everything after lunch back', 'en', 30],
    ['We’re an hour behind. Move the whole afternoon', 'en', 60],
    ['我们落后一个钟头了 午饭以后的都往后挪挪', 'zh-CN', 60],
    ['晚了半小时，下午的都顺延', 'zh-CN', 30],
  ] as const)('%s', async (text, locale, minutes) => {
    const { tools, result } = await askUnderWay(text, { locale, clock: '12:00' })
    expect(tools).toEqual(['get_trip', 'edit_itinerary'])
    const later = ({ start }: { start: string | null }) => clockOfMinute(minuteOfClock(start ?? '') + minutes)
    expect(result.proposal?.changes).toContainEqual(
      expect.objectContaining({ itemId: park.id, patch: expect.objectContaining({ start: later(park) }) }),
    )
  })

  it('says on which day it is what was to go on another one', async () => {
    const { text, result } = await askUnderWay('Remove the park on day 3')
    expect(result.proposal).toBeNull()
    expect(text).toContain(`${park.title} on day 2`)
  })

  it.each([
    ['the mapo tofu place just rang, they can only do 8pm', 'en'],
    ['陈麻婆豆腐说只有八点的位了', 'zh-CN'],
  ] as const)('moves a meal to the time that is left: %s', async (text, locale) => {
    const { result } = await askUnderWay(text, { locale })
    expect(result.proposal?.changes).toMatchObject([{ itemId: dinner.id, patch: { start: '20:00' } }])
  })

  it.each([
    ['drizzling since breakfast, should I swap anything round tomorrow', 'en'],
    ['一直下雨，明天要不要换个安排', 'zh-CN'],
  ] as const)('looks at the weather of the day that may be changed: %s', async (text, locale) => {
    const { tools, result } = await askUnderWay(text, { locale })
    expect(tools).toContain('get_weather')
    expect(tools).not.toContain('replan_day')
    expect(result.proposal).toBeNull()
  })

  it('says of a ride that is missed only what hangs on it', async () => {
    const { tools, text } = await askUnderWay('missed the 15:02 to Xi’an, next one is 15:46. anything break?')
    expect(tools).toEqual(['replan_day'])
    expect(text).toContain('no train in today’s plan')
  })
})
