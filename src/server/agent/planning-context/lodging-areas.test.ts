import { expect, it } from 'vitest'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import { withAreas } from './lodging-areas.ts'

const guides = createShippedGuides()
const of = (...names: string[]) => names.flatMap((name) => guides.byName(name) ?? [])
const areasOf = (said: string, ...cities: string[]) =>
  withAreas({ kinds: [], areas: [said], needs: [] }, of(...cities))?.areas

it.each([
  ['Ueno', 'Tokyo', 'ueno'],
  ['浅草', 'Tokyo', 'asakusa'],
  ['Shinjuku', 'Tokyo', 'shinjuku'],
])('is the district that is called so: %s', (said, city, district) => {
  expect(areasOf(said, city)).toEqual([district])
})

it.each([
  ['春熙路', 'Chengdu'],
  ['外滩', 'Shanghai'],
  ['西湖', 'Hangzhou'],
  ['Louvre', 'Paris'],
])('is the one that the place lies in: %s', (said, city) => {
  const [guide] = of(city)
  expect(guide?.districts.map(({ id }) => id)).toEqual(expect.arrayContaining(areasOf(said, city) ?? []))
  expect(areasOf(said, city)).toHaveLength(1)
})

it('leaves the other stops open', () => {
  const areas = areasOf('Shinjuku', 'Tokyo', 'Kyoto') ?? []
  const [, kyoto] = of('Tokyo', 'Kyoto')
  expect(areas).toEqual(expect.arrayContaining(['shinjuku', ...(kyoto?.districts.map(({ id }) => id) ?? [])]))
})

it('keeps a word that no guide knows', () => {
  expect(areasOf('Atlantis', 'Tokyo')).toEqual(['Atlantis'])
})
