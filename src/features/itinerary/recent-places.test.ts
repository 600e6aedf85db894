import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryStorage } from '../../testing/memory-storage.ts'
import type { KnownPlace } from './add-choices.ts'
import { readRecentPlaces, rememberPlace } from './recent-places.ts'

const place = (id: string): KnownPlace => ({
  id,
  name: { en: id, zh: id },
  kind: 'attraction',
  lat: 30.67,
  lng: 104.07,
  area: null,
})

function stubStorage(stored?: string) {
  vi.stubGlobal('localStorage', createMemoryStorage(stored === undefined ? {} : { 'recent-places:lin': stored }))
}

afterEach(() => vi.unstubAllGlobals())

test('keeps the last five places, newest first and each once', () => {
  stubStorage()
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) rememberPlace('lin', place(id))
  expect(readRecentPlaces('lin').map(({ id }) => id)).toEqual(['b', 'f', 'e', 'd', 'c'])
})

test('leaves out what it cannot read', () => {
  stubStorage(JSON.stringify({ places: [place('a'), { id: 'b' }, null, 3] }))
  expect(readRecentPlaces('lin')).toEqual([place('a')])
  stubStorage('no json')
  expect(readRecentPlaces('lin')).toEqual([])
})
