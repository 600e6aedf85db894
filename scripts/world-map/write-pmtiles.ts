// Writes a PMTiles archive (version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

export interface MapTile {
  z: number
  x: number
  y: number
  /** A vector tile, not compressed. */
  data: Uint8Array
}

interface Entry {
  id: number
  /** Bytes from the start of the tile data. */
  offset: number
  length: number
  /** How many tiles in a row have this content; 0 = a leaf directory. */
  run: number
}

const headerBytes = 127
/** The header and the root directory have to lie within the first 16 KB. */
const rootLimit = 16_384 - headerBytes
const entriesOfLeaf = 1024

/** `metadata` is kept as JSON; `vector_layers` in it names the layers. Tiles of the same content are stored once. */
export function writePmtiles(
  tiles: readonly MapTile[],
  metadata: Record<string, unknown>,
  rootBytes = rootLimit,
): Buffer {
  const parts: Buffer[] = []
  const known = new Map<string, { offset: number; length: number }>()
  const entries: Entry[] = []
  let size = 0
  const sorted = tiles.map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id)
  for (const { id, data } of sorted) {
    const hash = createHash('sha256').update(data).digest('hex')
    let content = known.get(hash)
    if (!content) {
      const packed = gzipSync(data, { level: 9 })
      content = { offset: size, length: packed.length }
      known.set(hash, content)
      parts.push(packed)
      size += packed.length
    }
    const last = entries.at(-1)
    if (last && last.offset === content.offset && last.id + last.run === id) last.run += 1
    else entries.push({ id, ...content, run: 1 })
  }
  const { root, leaves } = writeDirectories(entries, rootBytes)
  const json = gzipSync(JSON.stringify(metadata))
  const zooms = tiles.map(({ z }) => z)
  const header = Buffer.alloc(headerBytes)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  const sections = [root.length, json.length, leaves.length, size]
  let offset = headerBytes
  for (const [index, length] of sections.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + index * 16)
    header.writeBigUInt64LE(BigInt(length), 16 + index * 16)
    offset += length
  }
  for (const [index, count] of [tiles.length, entries.length, known.size].entries()) {
    header.writeBigUInt64LE(BigInt(count), 72 + index * 8)
  }
  // Clustered; directories and tiles are gzip; the tiles are vector tiles.
  for (const [index, value] of [1, 2, 2, 1, Math.min(...zooms), Math.max(...zooms)].entries()) {
    header.writeUInt8(value, 96 + index)
  }
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + index * 4)
  return Buffer.concat([header, root, json, leaves, ...parts])
}

function writeDirectories(entries: readonly Entry[], rootBytes: number): { root: Buffer; leaves: Buffer } {
  const whole = writeDirectory(entries)
  if (whole.length <= rootBytes) return { root: whole, leaves: Buffer.alloc(0) }
  const leaves: Buffer[] = []
  const pointers: Entry[] = []
  let offset = 0
  for (let start = 0; start < entries.length; start += entriesOfLeaf) {
    const leaf = writeDirectory(entries.slice(start, start + entriesOfLeaf))
    pointers.push({ id: entries[start]?.id ?? 0, offset, length: leaf.length, run: 0 })
    leaves.push(leaf)
    offset += leaf.length
  }
  return { root: writeDirectory(pointers), leaves: Buffer.concat(leaves) }
}

function writeDirectory(entries: readonly Entry[]): Buffer {
  const numbers = [
    entries.length,
    ...entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0)),
    ...entries.map(({ run }) => run),
    ...entries.map(({ length }) => length),
    ...entries.map(({ offset }, index) => {
      const before = entries[index - 1]
      return before && before.offset + before.length === offset ? 0 : offset + 1
    }),
  ]
  return gzipSync(Buffer.from(numbers.flatMap(writeVarint)), { level: 9 })
}

function writeVarint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}
