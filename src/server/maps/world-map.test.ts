// The shipped archive: land and sea where they are, names in both languages.
import { readFileSync } from 'node:fs'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import { expect, test } from 'vitest'

const file = readFileSync(new URL('./world.pmtiles', import.meta.url))
const world = new PMTiles({
  getKey: () => 'world',
  getBytes: async (offset, length) => ({ data: Uint8Array.from(file.subarray(offset, offset + length)).buffer }),
})

async function tileAround(z: number, lng: number, lat: number): Promise<VectorTile> {
  const side = 2 ** z
  const x = Math.floor(((lng + 180) / 360) * side)
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * side)
  const tile = await world.getZxy(z, x, y)
  if (!tile) throw new Error(`no tile ${z}/${x}/${y}`)
  return new VectorTile(new PbfReader(new Uint8Array(tile.data)))
}
function namesOf(tile: VectorTile, layer: string, key: 'en' | 'zh'): unknown[] {
  const features = tile.layers[layer]
  return Array.from({ length: features?.length ?? 0 }, (_, index) => features?.feature(index).properties[key])
}

test('is small enough to ship', () => {
  expect(file.length).toBeLessThan(6 * 2 ** 20)
})

test('has sea where there is sea, and none far inland', async () => {
  const inland = await tileAround(6, 102, 34)
  expect(inland.layers.sea).toBeUndefined()
  const ocean = await tileAround(6, -150, 30)
  expect(Object.keys(ocean.layers)).toEqual(['sea'])
  const coast = await tileAround(6, 121.5, 31.2)
  expect(coast.layers.sea?.length).toBe(1)
  expect(coast.layers.land?.length).toBeGreaterThan(0)
})

test('names cities, provinces and seas in both languages', async () => {
  const paris = await tileAround(6, 2.35, 48.86)
  expect(namesOf(paris, 'places', 'en')).toContain('Paris')
  expect(namesOf(paris, 'places', 'zh')).toContain('巴黎')
  const sichuan = await tileAround(4, 104, 30.6)
  expect(namesOf(sichuan, 'areas', 'zh')).toContain('四川')
  const pacific = await tileAround(1, 150, 40)
  expect(namesOf(pacific, 'areas', 'en')).toContain('Sea of Japan')
})

test('every tile down to the deepest zoom is there', async () => {
  const { maxZoom, numAddressedTiles } = await world.getHeader()
  const all = Array.from({ length: maxZoom + 1 }, (_, z) => 4 ** z).reduce((sum, count) => sum + count, 0)
  expect(numAddressedTiles).toBe(all)
})
