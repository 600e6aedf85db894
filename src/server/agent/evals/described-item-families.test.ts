// Items that a message describes without their names: by what they are known for, what is had there, their place in the day.
import { describe, expect, it } from 'vitest'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import { resolveItems } from '../editing/resolve-items.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'
const guides = createShippedGuides()

function read(text: string, sceneName: string) {
  const { trip } = sceneNamed(sceneName)
  const reading = readMessage(text, tripContext(trip, today))
  const edits = reading.acts
    .flatMap(({ calls }) => calls)
    .flatMap(({ args }) => (Array.isArray(args.edits) ? args.edits : []))
  const titleOf = (reference: ItemReference | undefined) => {
    const found =
      reference && resolveItems(reference, { items: trip.itinerary, days: trip.durationDays ?? 4, guides, history: [] })
    return found?.status === 'found' ? found.items.map(({ title }) => title).join(', ') : found?.status
  }
  return {
    edits,
    targets: edits.map(({ items, item }) => titleOf(items ?? item)),
    partners: edits.map((edit) => titleOf(edit.with)),
  }
}

describe('what an item is known for', () => {
  it.each([
    ['we can skip the big iron thing', 'paris-plan', 'Eiffel Tower'],
    ['drop the one with the mona lisa', 'paris-plan', 'Louvre Museum'],
    ['cancel the old railway station museum', 'paris-plan', "Musée d'Orsay"],
    ['remove the garden with the fifteen stones', 'kyoto-on', 'Ryoan-ji'],
    ['cancel the shogun castle', 'kyoto-on', 'Nijo Castle'],
    ['cancel the fire-spitting show', 'chengdu-plan', '蜀风雅韵川剧院'],
    ['那个看滚滚的地方删掉', 'chengdu-plan', '成都大熊猫繁育研究基地'],
    ['纪念诸葛亮的那个地方取消', 'chengdu-plan', '武侯祠博物馆'],
    ['有枯山水的那座寺删掉', 'kyoto-on', 'Ryoan-ji'],
    ['德川将军的城堡不去了', 'kyoto-on', 'Nijo Castle'],
    ['把蒙马特山顶那座白教堂删掉', 'paris-plan', 'Sacré-Cœur Basilica'],
  ])('%s', (text, scene, title) => {
    expect(read(text, scene).targets).toEqual([title])
  })

  it.each([
    ['remove the steak place', 'paris-plan', "Le Relais de l'Entrecôte Saint-Germain"],
    ['cancel the place with the gyoza', 'kyoto-on', 'Chao Chao Gyoza Sanjo Kiyamachi'],
    ['把宫保虾球那顿删掉', 'chengdu-plan', '马旺子·川小馆'],
    ['吃牛油麻辣锅的那家不要了', 'chengdu-plan', '蜀九香火锅'],
  ])('what is had there: %s', (text, scene, title) => {
    expect(read(text, scene).targets).toEqual([title])
  })
})

describe('slips', () => {
  it.each([
    ['remove the golden pavillion', 'kyoto-on', 'Kinkaku-ji'],
    ['二条成取消吧', 'kyoto-on', 'Nijo Castle'],
  ])('%s', (text, scene, title) => {
    expect(read(text, scene).targets).toEqual([title])
  })
})

describe('its place in the day', () => {
  it.each([
    ['the cathedral that opens our last day may go', 'paris-plan', 'Notre-Dame de Paris'],
    ['cancel the 2nd thing on day 3', 'chengdu-plan', '锦里古街'],
    ['remove the thing straight after the wontons', 'chengdu-plan', '成都博物馆'],
    ['吃完抄手接着去的那个馆，取消', 'chengdu-plan', '成都博物馆'],
    ['宽窄巷子后面接的那顿饭取消', 'chengdu-plan', '陈麻婆豆腐(青华路店)'],
    ['吃火锅之前的那个馆删掉', 'chengdu-plan', '成都博物馆'],
    ['第二天收尾那个取消', 'chengdu-plan', '蜀九香火锅'],
  ])('%s', (text, scene, title) => {
    expect(read(text, scene).targets).toEqual([title])
  })

  it.each([
    ['put the gardens by the Louvre before lunch', 'Tuileries Garden'],
    ['卢浮宫旁边的花园取消', 'Tuileries Garden'],
  ])('a name only says where it is: %s', (text, title) => {
    expect(read(text, 'paris-plan').targets).toEqual([title])
  })
})

describe('where it goes is not where it is', () => {
  it.each([
    ['pandas last day, not day 2', 'chengdu-plan', '成都大熊猫繁育研究基地', -1],
    ['that white church on the hill should be on day 2', 'paris-plan', 'Sacré-Cœur Basilica', 2],
    ['move the soba from tomorrow to today', 'kyoto-on', 'Arashiyama Yoshimura', 2],
    ['最后一天的炸丸子饼挪到第二天', 'paris-plan', "L'As du Fallafel", 2],
  ])('%s', (text, scene, title, day) => {
    const { targets, edits } = read(text, scene)
    expect(targets).toEqual([title])
    expect(edits).toMatchObject([{ act: 'move', to: { day } }])
  })
})

describe('several', () => {
  it.each([
    ['remove the falafel place and the square that follows it', 'paris-plan', ["L'As du Fallafel", 'Place des Vosges']],
    ['看熊猫的地方、喝茶的公园都不去了', 'chengdu-plan', ['成都大熊猫繁育研究基地', '人民公园']],
  ])('each by itself: %s', (text, scene, titles) => {
    expect(read(text, scene).targets).toEqual(titles)
  })

  it.each([
    ['swap the golden pavillion with the rock garden', 'kyoto-on', 'Kinkaku-ji', 'Ryoan-ji'],
    ['swap the soba today with the soba tomorrow', 'kyoto-on', 'Honke Owariya', 'Arashiyama Yoshimura'],
    ['第二天午饭跟晚饭对调', 'chengdu-plan', '龙抄手(春熙路总店)', '蜀九香火锅'],
  ])('%s', (text, scene, one, other) => {
    expect(read(text, scene)).toMatchObject({ targets: [one], partners: [other] })
  })
})

describe('other edits', () => {
  it.each([
    ['extend the golden temple by 20 minutes', 'kyoto-on', 'lengthen', 'Kinkaku-ji'],
    ['one more hour with the mona lisa', 'paris-plan', 'lengthen', 'Louvre Museum'],
    ['喝茶那个公园缩短半小时', 'chengdu-plan', 'lengthen', '人民公园'],
    ['变脸的票买好了', 'chengdu-plan', 'book', '蜀风雅韵川剧院'],
    ['看熊猫的那个地方别动', 'chengdu-plan', 'pin', '成都大熊猫繁育研究基地'],
    ['replace the castle with the railway museum', 'kyoto-on', 'replace', 'Nijo Castle'],
  ])('%s', (text, scene, act, title) => {
    const { edits, targets } = read(text, scene)
    expect(edits).toMatchObject([{ act }])
    expect(targets).toEqual([title])
  })
})

describe('two that fit alike', () => {
  it.each([
    ['remove the one with the stained glass', 'paris-plan'],
    ['drop the french restaurant', 'paris-plan'],
    ['把博物馆删掉', 'chengdu-plan'],
  ])('are asked about: %s', (text, scene) => {
    expect(read(text, scene).edits.every(({ items }) => items?.itemId === undefined)).toBe(true)
  })
})

describe('what the plan does not have', () => {
  it.each([
    ['remove the prado museum', 'kyoto-on'],
    ['cancel the Rodin museum', 'paris-plan'],
    ['青城山取消', 'chengdu-plan'],
    ['把九寨沟删掉', 'chengdu-plan'],
  ])('is no item of it: %s', (text, scene) => {
    expect(read(text, scene).edits.every(({ items }) => items?.itemId === undefined)).toBe(true)
  })
})
