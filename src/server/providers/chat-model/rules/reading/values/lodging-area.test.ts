import { expect, it } from 'vitest'
import { MarkedText } from '../text/marked-text.ts'
import { readLodgingAreas } from './lodging-area.ts'

const read = (text: string) => readLodgingAreas(new MarkedText(text)).areas

it.each([
  ["we'd like to sleep around Ueno if it's affordable", ['Ueno']],
  ['3 days in Paris, staying in the Marais, from 5 May', ['Marais']],
  ["4 days, a hotel near King's Cross please", ["King's Cross"]],
  ['we want to be based in Shinjuku', ['Shinjuku']],
  ['somewhere to stay close to Camden Market, 3 nights', ['Camden Market']],
  ['an airbnb in Trastevere for the two of us', ['Trastevere']],
  ['三天，住外滩附近', ['外滩']],
  ['想住王府井，两个人', ['王府井']],
  ['酒店最好在春熙路那边', ['春熙路']],
  ['大理4天，想住洱海边上', ['洱海']],
  ['酒店离西湖近一点', ['西湖']],
])('reads where somebody wants to sleep: %s', (text, areas) => {
  expect(read(text)).toEqual(areas)
})

it.each([
  'stay in Rome for 3 nights',
  'a hotel near the station',
  'staying in a hotel in April',
  'hotel under 100 euros',
  '东京四天住3晚',
  '酒店离地铁近一点',
  '住民宿',
  '想住得舒服一点',
])('reads no area: %s', (text) => {
  expect(read(text)).toEqual([])
})
