import { expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import { spotsOfOwnItems } from './own-spots.ts'

const guide = createShippedGuides()
  .all()
  .find(({ id }) => id === 'chengdu')
const spots = [...(guide?.attractions ?? []), ...(guide?.restaurants ?? [])]

function meant(title: string, place: ItineraryItem['place'] = null) {
  const item = storedItem({
    id: 'item',
    title,
    day: 1,
    place,
  })
  const ids = spotsOfOwnItems([item], spots)
  return spots.filter(({ id }) => ids.includes(id)).map(({ name }) => name.zh)
}

it.each([
  ['Panda Breeding Research Base', '成都大熊猫繁育研究基地'],
  ['Visit the Wuhou Shrine Museum', '武侯祠博物馆'],
  ['文殊院', '文殊院'],
  ['Wenshu Monastery', '文殊院'],
  ['游览武侯祠博物馆', '武侯祠博物馆'],
  ['宽窄巷子逛街', '宽窄巷子'],
])('takes %s for the sight of the guide', (title, name) => expect(meant(title)).toContain(name))

it.each(['Panda', 'Free time', '吃', 'Museum', 'Call mum', '买票'])('does not take %s for a sight', (title) =>
  expect(meant(title)).toEqual([]),
)

it('does not take a namesake far away for it', () => {
  expect(meant('Wenshu Monastery', { name: 'Wenshu Monastery', lat: 25.04, lng: 102.72 })).toEqual([])
})
