// The shipped map of towns: land, water and names where they are.
import { readFileSync } from 'node:fs'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import { expect, test } from 'vitest'

const file = readFileSync(new URL('./towns.pmtiles', import.meta.url))
const towns = new PMTiles({
  getKey: () => 'towns',
  getBytes: async (offset, length) => ({ data: Uint8Array.from(file.subarray(offset, offset + length)).buffer }),
})
const zoom = 9

async function tileAround(lng: number, lat: number) {
  const side = 2 ** zoom
  const x = ((lng + 180) / 360) * side
  const y = ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * side
  const tile = await towns.getZxy(zoom, Math.floor(x), Math.floor(y))
  if (!tile) throw new Error(`no tile at ${lat},${lng}`)
  const extent = 4096
  return {
    layers: new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers,
    x: (x % 1) * extent,
    y: (y % 1) * extent,
  }
}

/** How many rings of the layer go around the point, which is odd inside. */
async function ringsAround(layer: string, lng: number, lat: number): Promise<number> {
  const { layers, x, y } = await tileAround(lng, lat)
  const areas = layers[layer]
  const rings = Array.from(
    { length: areas?.length ?? 0 },
    (_, index) => areas?.feature(index).loadGeometry() ?? [],
  ).flat()
  const isAround = (ring: { x: number; y: number }[]) =>
    ring.filter((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from
      return from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x
    }).length % 2
  return rings.reduce((sum, ring) => sum + isAround(ring), 0)
}

test('is small enough to ship', () => {
  expect(file.length).toBeLessThan(8 * 2 ** 20)
})

test.each([
  ['Victoria Harbour', 114.168, 22.29, 1],
  ['Kowloon', 114.172, 22.32, 0],
  ['Sydney Harbour', 151.22, -33.853, 1],
  ['Sydney Airport', 151.18, -33.93, 0],
  ['the middle of Ljubljana', 14.506, 46.051, 0],
])('%s is where it is', async (_name, lng, lat, sea) => {
  expect((await ringsAround('sea', lng, lat)) % 2).toBe(sea)
})

test('draws parks and lakes of the guides, and names towns around', async () => {
  expect(await ringsAround('green', -73.9657, 40.7826)).toBe(1)
  expect(await ringsAround('lakes', 120.146, 30.245)).toBe(1)
  const { layers } = await tileAround(2.35, 48.86)
  const names = Array.from(
    { length: layers.towns?.length ?? 0 },
    (_, index) => layers.towns?.feature(index).properties.en,
  )
  expect(names).toContain('Nanterre')
})
