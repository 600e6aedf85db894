// Items that a message points at without their names: by the one before, by what is had there, by the day that has something; and
// a topic that is named first and said something of later.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'

function read(text: string, sceneName = /\p{Script=Han}/u.test(text) ? 'chengdu-plan' : 'paris-plan') {
  const { trip } = sceneNamed(sceneName)
  const reading = readMessage(text, tripContext(trip, today))
  const calls = reading.acts.flatMap((act) => act.calls)
  const edits = calls.flatMap(({ args }) => (Array.isArray(args.edits) ? args.edits : []))
  const titleOf = (id: unknown) => trip.itinerary.find((item) => item.id === id)?.title
  const targets = edits.map((edit) => {
    const reference = edit.items ?? edit.item
    return titleOf(reference?.itemId) ?? reference ?? edit.what?.name
  })
  return { unsure: reading.unsure, acts: reading.acts.map(({ act }) => act), calls, edits, targets }
}

describe('the item after another one', () => {
  it.each([
    ["after Notre-Dame there's a chapel, we don't need that", 'paris-plan', 'Sainte-Chapelle'],
    ['skip the thing right after the Louvre', 'paris-plan', 'Bouillon Chartier Grands Boulevards'],
    ['our temple after the bamboo grove, make it shorter', 'kyoto-on', 'Tenryu-ji'],
    ['圣母院后面有个礼拜堂，那个不用了', 'paris-plan', 'Sainte-Chapelle'],
    ['武侯祠逛完之后那个古街删掉', 'chengdu-plan', '锦里古街'],
    ['卢浮宫之后那个花园不去了', 'paris-plan', 'Tuileries Garden'],
  ])('is meant: %s', (text, scene, title) => {
    expect(read(text, scene)).toMatchObject({ unsure: null, targets: [title] })
  })
})

describe('several items by what is had there', () => {
  it.each([
    [
      '第二天上午看的熊猫和晚上吃火锅的店，一个都不要了',
      [
        { day: 2, tag: 'panda' },
        { day: 2, tag: 'hotpot' },
      ],
    ],
    [
      '第二天的火锅和博物馆都删掉',
      [
        { day: 2, tag: 'hotpot' },
        { day: 2, tag: 'museum' },
      ],
    ],
  ])('%s', (text, targets) => {
    const { edits } = read(text)
    expect(edits.map(({ act, items }) => ({ act, items }))).toMatchObject(
      targets.map((items) => ({ act: 'remove', items })),
    )
  })

  it.each(['都不要了', '一个都不要'])('never the whole plan: %s', (text) => {
    expect(read(text).edits).toEqual([])
  })
})

describe('the day that has something', () => {
  it.each([
    ['去看熊猫那天太赶了，轻松一点', 2],
    ['逛武侯祠的那天轻松一点', 3],
    ['make the day of the Louvre easier', 1],
  ])('%s', (text, day) => {
    expect(read(text).calls.find(({ name }) => name === 'replan_scope')?.args).toMatchObject({
      days: [day],
      pace: 'relaxed',
    })
  })
})

describe('a topic that is named first', () => {
  it.each([
    ['青羊宫，第三天，加上', 3],
    ['杜甫草堂，我妈教语文的，第三天带她去一趟', 3],
    ['金沙遗址，明早不行，排第二天', 2],
  ])('is added: %s', (text, day) => {
    expect(read(text).edits).toMatchObject([{ act: 'add', to: { day } }])
  })

  it.each([
    ['第一天的豆腐，给我另找一家', '陈麻婆豆腐(青华路店)'],
    ['蜀九香听说排队两小时，换别家', '蜀九香火锅'],
    ['陈麻婆不想吃，另外换个馆子', '陈麻婆豆腐(青华路店)'],
  ])('is replaced: %s', (text, target) => {
    const { acts, targets } = read(text)
    expect(acts).toContain('replace')
    expect(targets).toMatchObject([target])
  })
})

describe('a name of its own', () => {
  it.each([
    ['南禅寺排第三天', 'Nanzen-ji', 3],
    ['put Nanzen-ji on day 3', 'Nanzen-ji', 3],
  ])('is not taken for a planned one that shares a word: %s', (text, name, day) => {
    expect(read(text, 'kyoto-on').edits).toMatchObject([{ act: 'add', what: { name }, to: { day } }])
  })

  it.each(['蒙马特圣心堂挪到早上十点', '蒙马特的圣心堂改到十点'])('is known behind its quarter: %s', (text) => {
    expect(read(text, 'paris-plan').targets).toEqual(['Sacré-Cœur Basilica'])
  })
})

describe('another hour than the one that is refused', () => {
  it.each([
    ['宽窄巷子别九点半了，十点一刻去', '10:15'],
    ['武侯祠九点半太早了，十点半吧', '10:30'],
  ])('%s', (text, start) => {
    expect(read(text).edits).toMatchObject([{ act: 'set_time', start }])
  })
})
