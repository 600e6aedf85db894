import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { outlineStyle } from './outline-style.ts'
import { withPlanLayers } from './plan-layers.ts'

const palette = new Proxy({}, { get: () => 'rgb(0, 0, 0)' }) as Parameters<typeof outlineStyle>[0]
const outline = outlineStyle(palette, { world: '/world', towns: '/towns' }, 'en')
const idsOf = ({ layers }: StyleSpecification) => layers.map(({ id }) => id)
const names = (layers: LayerSpecification[]) => layers.filter(({ type }) => type === 'symbol').map(({ id }) => id)

test('names of the base map are above the ways, and those of stops are placed before them', () => {
  const ids = idsOf(withPlanLayers(outline, palette, 'en', true))
  for (const name of names(outline.layers)) {
    expect(ids.indexOf('ways'), name).toBeLessThan(ids.indexOf(name))
    expect(ids.indexOf('stop-names'), name).toBeGreaterThan(ids.indexOf(name))
  }
})

test('a stop keeps the dot and the name of the base map away from its own', () => {
  const layer = withPlanLayers(outline, palette, 'en', true).layers.find(({ id }) => id === 'stop-names')
  expect(layer?.type === 'symbol' && layer.layout).toMatchObject({
    'icon-image': 'map-guard',
    'icon-allow-overlap': true,
    'text-optional': true,
  })
})

test('a base map that names cities itself gets no second name of a stop', () => {
  expect(idsOf(withPlanLayers(outline, palette, 'en', false))).not.toContain('stop-names')
})
