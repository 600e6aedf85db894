import { PMTiles } from 'pmtiles'
import { expect, test } from 'vitest'
import { type MapTile, writePmtiles } from './write-pmtiles.ts'

function open(archive: Buffer) {
  return new PMTiles({
    getKey: () => 'test',
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer,
    }),
  })
}
const textOf = async (archive: PMTiles, z: number, x: number, y: number) => {
  const tile = await archive.getZxy(z, x, y)
  return tile ? new TextDecoder().decode(tile.data) : null
}

test('an archive is read back by the library, tile by tile', async () => {
  const tiles = ['a', 'b', 'b', 'c'].map((text, index): MapTile => {
    return { z: 1, x: index % 2, y: index >> 1, data: new TextEncoder().encode(text) }
  })
  const archive = open(writePmtiles(tiles, { name: 'test' }))
  expect(await archive.getMetadata()).toEqual({ name: 'test' })
  expect(await archive.getHeader()).toMatchObject({ minZoom: 1, maxZoom: 1, numAddressedTiles: 4, numTileContents: 3 })
  expect(await textOf(archive, 1, 0, 0)).toBe('a')
  expect(await textOf(archive, 1, 1, 0)).toBe('b')
  expect(await textOf(archive, 1, 0, 1)).toBe('b')
  expect(await textOf(archive, 1, 1, 1)).toBe('c')
  expect(await textOf(archive, 2, 0, 0)).toBeNull()
})

test('a long directory is split into leaves', async () => {
  const tiles = Array.from({ length: 64 * 64 }, (_, index): MapTile => {
    return { z: 6, x: index % 64, y: index >> 6, data: new TextEncoder().encode(String(index)) }
  })
  const archive = open(writePmtiles(tiles, {}, 100))
  expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0)
  for (const index of [0, 1000, 2222, 4095]) {
    expect(await textOf(archive, 6, index % 64, index >> 6)).toBe(String(index))
  }
})
