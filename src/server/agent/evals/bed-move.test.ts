// A bed somewhere else: of an accepted plan, or of one that waits for a decision. Only the bed changes.
import { describe, expect, it } from 'vitest'
import { newItemSchema } from '#contract/itinerary.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'

const bed = storedItem({
  ...newItemSchema.parse({
    kind: 'lodging',
    title: '成都群光君悦酒店',
    day: 1,
    place: { lat: 30.6525, lng: 104.0795, name: '成都群光君悦酒店', candidateId: 'chengdu/grand-hyatt' },
    cost: { amount: 160_000, currency: 'CNY' },
  }),
  id: '0190dddd-0000-7000-8000-000000000001',
})
const shrine = storedItem({
  ...newItemSchema.parse({
    kind: 'attraction',
    title: '武侯祠',
    day: 2,
    start: '09:00',
    end: '11:00',
    place: { lat: 30.6465, lng: 104.0486, name: '武侯祠', candidateId: 'chengdu/wuhou-shrine' },
  }),
  id: '0190dddd-0000-7000-8000-000000000002',
})
const trip = chengduTrip({ itinerary: [bed, shrine] })

async function say(
  text: string,
  { itinerary, isOpen = false }: { itinerary?: typeof trip.itinerary; isOpen?: boolean } = {},
) {
  const turn = await runTurn({
    trip: itinerary ? { ...trip, itinerary } : trip,
    text,
    locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en',
    ...(isOpen && {
      openProposals: [{ title: 'Plan', changes: [] }],
      openChanges: [bed, shrine].map(({ id, ...item }) => ({
        id,
        type: 'item.add' as const,
        reason: '',
        item: newItemSchema.parse(item),
      })),
    }),
  })
  const changes = turn.result.proposal?.changes ?? []
  return {
    turn,
    gone: changes.flatMap((change) => (change.type === 'item.remove' ? change.title : [])),
    come: changes.flatMap((change) => (change.type === 'item.add' ? change.item : [])),
  }
}

describe('another bed for the same nights', () => {
  it.each([
    'can we stay near the station instead',
    "let's move the hotel to Chunxi Road",
    'actually we’d rather stay in the center',
    'I want a hotel closer to the panda base',
    'The hotel is too far out. Something near the Wuhou Shrine?',
    'a cheaper hotel please',
    'the hotel is too expensive, find us something cheaper',
    '住到春熙路那边吧',
    '还是住在宽窄巷子附近吧',
    '酒店不想住这边了，换到武侯祠那边吧',
    '住得离火车站近一点',
    '能不能换个离熊猫基地近点的酒店',
    '酒店太贵了，换个便宜的',
    '酒店位置太偏了',
  ])('%s', async (text) => {
    const { gone, come, turn } = await say(text)
    expect(gone).toEqual([bed.title])
    expect(come).toMatchObject([{ kind: 'lodging', day: 1, cost: { currency: 'CNY' }, booking: 'needed' }])
    expect(turn.text).toMatch(/2 nights for about|2 晚合计约/)
  })

  it('says how far it is and what becomes of the ways', async () => {
    const { turn } = await say('住到春熙路那边吧')
    expect(turn.text).toMatch(/离春熙路.*公里.*从那里去各景点.*每天的安排不变/s)
  })

  it('does the rest of the message as well', async () => {
    const { gone } = await say('stay near the station instead and remove the Wuhou Shrine')
    expect(gone.toSorted()).toEqual([bed.title, shrine.title].toSorted())
  })

  it('asks which area is meant where nobody knows it', async () => {
    const { turn } = await say('can we stay near Zorgville instead')
    expect(turn.paused?.question.text).toContain('Zorgville')
    expect(turn.paused?.question.options.length).toBeGreaterThan(1)
  })

  it.each(['stay near the station instead', '住到春熙路那边吧'])(
    'of a plan that waits for a decision: %s',
    async (text) => {
      const { come } = await say(text, { itinerary: [], isOpen: true })
      expect(come.map(({ title }) => title)).toContain(shrine.title)
      expect(come.filter(({ kind }) => kind === 'lodging').map(({ title }) => title)).not.toContain(bed.title)
    },
  )
})

describe('what is no move of the bed', () => {
  it.each([
    'is there a hotel near the station?',
    'which hotels are near Chunxi Road?',
    'can we stay longer at the Wuhou Shrine',
    '春熙路附近有什么酒店',
    '住在春熙路方便吗',
    '武侯祠多待一会儿',
  ])('%s', async (text) => {
    const { gone } = await say(text)
    expect(gone).not.toContain(bed.title)
  })
})
