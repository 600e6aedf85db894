import { expect, test } from 'vitest'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import { findPlaceAt, listMapPlaces } from './map-places.ts'

const guides = createShippedGuides()
const jinli = guides.byId('chengdu')?.attractions.find(({ id }) => id === 'jinli')

test('names districts, terminals and sights of the guide around a point', () => {
  const { guideId, items } = listMapPlaces(guides, { lat: 30.66, lng: 104.06 })
  expect(guideId).toBe('chengdu')
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['airport', 'station', 'sight', 'district']))
  const signOf = (en: string) => items.find(({ name }) => name.en === en)?.sign
  expect(signOf('Chengdu Research Base of Giant Panda Breeding')).toBe('nature')
  expect(signOf('Wenshu Monastery')).toBe('worship')
  expect(items.filter(({ kind, sign }) => (kind === 'sight') !== (sign !== null))).toEqual([])
  expect(listMapPlaces(guides, { lat: 46.05, lng: 14.5 })).toEqual({ guideId: null, items: [] })
})

test('finds the spot under a point, the district and the town around it', () => {
  if (!jinli) throw new Error('the guide has it')
  const found = findPlaceAt(guides, { lat: jinli.lat + 0.0005, lng: jinli.lng })
  expect(found.place).toMatchObject({ name: jinli.name, kind: 'attraction' })
  expect(found.near).not.toBeNull()
  const ljubljana = findPlaceAt(guides, { lat: 46.06, lng: 14.52 })
  expect(ljubljana).toEqual({ place: null, near: expect.objectContaining({ en: 'Ljubljana' }) })
  expect(findPlaceAt(guides, { lat: 0, lng: -30 })).toEqual({ place: null, near: null })
})
