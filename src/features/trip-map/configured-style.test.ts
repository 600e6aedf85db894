import type { LayerSpecification } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { inLanguage, withOwnLettering } from './configured-style.ts'

const named = (id: string, layout: object): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'base',
  layout: { 'text-field': ['get', 'name_en'], 'text-font': ['Noto Sans Regular'], 'icon-image': 'sprite', ...layout },
})

test('names are read in the language of the reader, numbers of roads stay', () => {
  const place = inLanguage(named('places', { 'text-field': ['concat', ['get', 'name:latin'], ' '] }), 'zh-CN')
  expect(place).toMatchObject({
    layout: { 'text-field': ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name']] },
  })
  const old = inLanguage(named('old', { 'text-field': '{name:latin}\n{name:nonlatin}' }), 'en')
  expect(old).toMatchObject({
    layout: { 'text-field': ['coalesce', ['get', 'name:en'], ['get', 'name:latin'], ['get', 'name']] },
  })
  const road = named('roads', { 'text-field': ['get', 'ref'] })
  expect(inLanguage(road, 'en')).toBe(road)
})

test('without a sprite only points of interest keep an icon, which is ours', () => {
  expect(withOwnLettering(named('pois', {})).layout).toMatchObject({ 'icon-image': 'map-dot' })
  expect(withOwnLettering(named('places', {})).layout).not.toHaveProperty('icon-image')
  expect(withOwnLettering(named('places', {})).layout).toMatchObject({
    'text-font': expect.arrayContaining(['Inter Variable']),
  })
})
