// A plan that gets longer at one of its stops, and the rest of a day that moves: what was not named stays as it is.
import { describe, expect, it } from 'vitest'
import { newItemSchema } from '#contract/itinerary.ts'
import { callAgentTool, chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { editItinerary } from '../tools/edit-itinerary.ts'

const chengdu = { name: '成都', lat: 30.6598, lng: 104.0657, zone: 'Asia/Shanghai', country: 'CN' }
const xian = { name: '西安', lat: 34.3416, lng: 108.9398, zone: 'Asia/Shanghai', country: 'CN' }
const stop = (index: number, place: typeof xian, nights: number) => ({
  id: `0190aaaa-0000-7000-8000-00000000001${index}`,
  place,
  nights,
})
const item = (index: number, kind: 'attraction' | 'restaurant' | 'train', title: string, at: string) => {
  const [day, start, end] = at.split(' ')
  const fields = newItemSchema.parse({ kind, title, day: Number(day), start, end })
  return storedItem({ ...fields, id: `0190dddd-0000-7000-8000-00000000000${index}` })
}
const trip = chengduTrip({
  stops: [stop(1, chengdu, 2), stop(2, xian, 1)],
  durationDays: 4,
  itinerary: [
    item(1, 'attraction', '武侯祠', '2 09:00 11:00'),
    item(2, 'restaurant', '陈麻婆豆腐', '2 12:00 13:00'),
    item(3, 'attraction', '杜甫草堂', '2 14:00 16:00'),
    item(4, 'restaurant', '马旺子', '2 16:30 18:00'),
    item(5, 'train', 'G308 成都 → 西安', '3 08:00 12:00'),
    item(6, 'attraction', '钟楼', '3 14:00 15:00'),
    item(7, 'train', 'G654 西安 → 北京', '4 17:00 21:30'),
  ],
})

async function say(text: string) {
  const { result, text: reply } = await runTurn({ trip, text, locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en' })
  const changes = result.proposal?.changes ?? []
  return {
    reply,
    nights: changes.flatMap((change) =>
      change.type === 'trip.update' ? (change.patch.stops?.map(({ nights }) => nights) ?? []) : [],
    ),
    moved: changes.flatMap((change) => (change.type === 'item.move' ? [[change.title, change.day]] : [])),
    times: changes.flatMap((change) => (change.type === 'item.update' ? [[change.title, change.patch.start]] : [])),
  }
}

describe('one more night', () => {
  it.each(['西安多住一晚', 'one more night in Xi’an please', 'can we stay in Xi’an a day longer'])(
    'at the last stop moves the way home: %s',
    async (text) => {
      const { nights, moved } = await say(text)
      expect(nights).toEqual([2, 2])
      expect(moved).toEqual([['G654 西安 → 北京', 5]])
    },
  )

  it.each(['成都多住一晚', 'an extra night in Chengdu', '成都再玩一天吧'])(
    'at an earlier stop moves all that comes later: %s',
    async (text) => {
      const { nights, moved, reply } = await say(text)
      expect(nights).toEqual([3, 1])
      expect(moved.map(([, day]) => day)).toEqual([4, 4, 5])
      expect(reply).toMatch(/Day 3 is free|第 3 天暂时空着/)
    },
  )
})

it('two stops get longer in one call, and an addition goes to a day that is new', async () => {
  const { draft } = await callAgentTool(
    editItinerary,
    {
      edits: [
        { act: 'extend', nights: 1, place: '成都' },
        { act: 'extend', nights: 2, place: '西安' },
        { act: 'add', what: { kind: 'activity', name: 'City wall by bike', own: true }, to: { day: 6 } },
      ],
    },
    { trip },
  )
  const changes = draft?.changes ?? []
  expect(changes).toMatchObject([
    { type: 'trip.update', patch: { durationDays: 7, stops: [{ nights: 3 }, { nights: 3 }] } },
    ...changes.slice(1),
  ])
  expect(changes.flatMap((change) => (change.type === 'item.move' ? [[change.title, change.day]] : []))).toEqual(
    expect.arrayContaining([
      ['钟楼', 4],
      ['G654 西安 → 北京', 7],
    ]),
  )
  expect(changes.flatMap((change) => (change.type === 'item.add' ? change.item.day : []))).toEqual([6])
})

describe('the rest of a day', () => {
  it.each(['push everything after lunch on day 2 back by an hour', '第二天午饭以后的都往后推一小时'])(
    'moves later: %s',
    async (text) => {
      const { times } = await say(text)
      expect(times.toSorted()).toEqual(
        [
          ['杜甫草堂', '15:00'],
          ['马旺子', '17:30'],
        ].toSorted(),
      )
    },
  )

  it('is the whole day where a meal is only told beside it', async () => {
    const { times } = await say('我们还在吃早饭第二天的都往后推一个小时吧')
    expect(times).toHaveLength(4)
  })
})
