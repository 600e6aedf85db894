import { expect, it } from 'vitest'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { createGuidePlaces } from './guide-places.ts'

const places = createGuidePlaces(createShippedGuides())
const chengdu = { lat: 30.66, lng: 104.06 }
const find = async (text: string) => (await places.search({ text, near: chengdu, limit: 5 })).items

it.each(['星巴克', '星巴克咖啡', '麦当劳', '肯德基', '优衣库', '苹果店', '全家便利店', '海底捞', '迪卡侬'])(
  'does not take characters of %s for a place',
  async (text) => expect((await find(text)).map(({ name }) => name.zh)).toEqual([]),
)

it.each([
  ['三星堆', '三星堆博物馆'],
  ['宽窄', '宽窄巷子'],
  ['武侯祠', '武侯祠博物馆'],
  ['锦里', '锦里古街'],
  ['青羊', '青羊宫'],
  ['川剧', '蜀风雅韵川剧院'],
  ['喝茶', '鹤鸣茶社'],
])('finds %s as %s', async (text, name) => expect((await find(text))[0]?.name.zh).toBe(name))

it.each([
  'Sichuan University',
  '四川大学',
  'panda airport',
  'Wenshu primary school',
  'teahouse of the moon',
  'Jinli hospital',
  '熊猫电影院',
  'hotpot university',
  'museum of chocolate',
  'Sichuan stadium',
])('marks what answers only a part of %s', async (text) =>
  expect((await find(text)).filter(({ isPartial }) => !isPartial)).toEqual([]),
)

it.each([
  'Chengdu Museum',
  '成都博物馆',
  'Sichuan Museum',
  'Wenshu Monastery',
  'temples',
  'panda',
  '看熊猫',
  'Sichuan opera',
  'hotpot',
  '宽窄',
  'Chengdu teahouse',
  'hotels',
  'Chengdu panda base',
  '文殊院',
  'jinli ancient street',
])('puts a place that answers all of %s first', async (text) =>
  expect((await find(text))[0]).not.toHaveProperty('isPartial'),
)

it.each([
  ['Chengdu Museum', '成都博物馆'],
  ['成都博物馆', '成都博物馆'],
  ['Sichuan Museum', '四川博物院'],
])('finds the one that is called %s', async (text, name) => expect((await find(text))[0]?.name.zh).toBe(name))

it.each([
  ['看熊猫', 'panda'],
  ['火锅店', 'hotpot'],
])('reads the wish in %s', async (text, tag) => {
  const [first] = await find(text)
  expect(first?.tags.some((each) => each.includes(tag))).toBe(true)
})
