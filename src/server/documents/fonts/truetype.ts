// A TrueType font of given outlines, with the tables that a PDF asks of an embedded font.
import type { Path } from 'fontkit'

export interface Outline {
  /** In units of the font, its curves quadratic. */
  path: Path | null
  advance: number
}

interface FontMetrics {
  unitsPerEm: number
  ascent: number
  descent: number
}

interface Point {
  x: number
  y: number
  onCurve: boolean
}

interface Glyph {
  data: Buffer
  advance: number
  points: Point[]
  contours: number
}

export function writeTrueType(outlines: readonly Outline[], metrics: FontMetrics): Buffer {
  const glyphs = outlines.map(toGlyph)
  const bounds = boundsOf(glyphs.flatMap(({ points }) => points))
  return joinTables({
    glyf: Buffer.concat(glyphs.map(({ data }) => data)),
    head: head(metrics, bounds),
    hhea: hhea(metrics, glyphs, bounds),
    hmtx: int16s(glyphs.flatMap(({ advance, points }) => [advance, boundsOf(points).xMin])),
    loca: loca(glyphs),
    maxp: maxp(glyphs),
  })
}

function toGlyph({ path, advance }: Outline): Glyph {
  const contours = path ? contoursOf(path) : []
  const points = contours.flat()
  const data = points.length === 0 ? Buffer.alloc(0) : encodeGlyph(contours, points)
  return { data, advance: Math.round(advance), points, contours: contours.length }
}

function contoursOf({ commands }: Path): Point[][] {
  const contours: Point[][] = []
  for (const { command, args } of commands) {
    if (command === 'moveTo') contours.push([])
    const contour = contours.at(-1)
    if (!contour || command === 'closePath') continue
    if (command === 'bezierCurveTo') throw new Error('a TrueType outline has no cubic curves')
    for (let at = 0; at + 1 < args.length; at += 2) {
      const onCurve = at + 2 >= args.length
      contour.push({ x: Math.round(args[at] ?? 0), y: Math.round(args[at + 1] ?? 0), onCurve })
    }
  }
  return contours.map(withoutReturn).filter((contour) => contour.length > 1)
}

/** A contour closes by itself. */
function withoutReturn(contour: Point[]): Point[] {
  const [first, last] = [contour[0], contour.at(-1)]
  const returns = contour.length > 1 && last?.onCurve && first?.x === last.x && first?.y === last.y
  return returns ? contour.slice(0, -1) : contour
}

/** A simple glyph of the `glyf` table: ends of contours, no instructions, a flag for each point, then the steps in x and in y. */
function encodeGlyph(contours: readonly Point[][], points: readonly Point[]): Buffer {
  const { xMin, yMin, xMax, yMax } = boundsOf(points)
  let last = -1
  const ends = contours.map((contour) => {
    last += contour.length
    return last
  })
  const xs = points.map(({ x }, at) => step(x - (points[at - 1]?.x ?? 0)))
  const ys = points.map(({ y }, at) => step(y - (points[at - 1]?.y ?? 0)))
  const flags = points.map(({ onCurve }, at) => {
    const [x, y] = [xs[at]?.flags ?? 0, ys[at]?.flags ?? 0]
    return (onCurve ? 1 : 0) | (x << 1) | (y << 2)
  })
  const data = Buffer.concat([
    int16s([contours.length, xMin, yMin, xMax, yMax, ...ends, 0]),
    Buffer.from(flags),
    ...[...xs, ...ys].map(({ bytes }) => bytes),
  ])
  // Short offsets of `loca` count pairs of bytes; long ones do not need it, but readers like it.
  return data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)])
}

const isShort = 1
const isSameOrPositive = 8

/** One byte and a sign, two bytes, or nothing where it is 0. Flags are those of x; those of y lie one bit higher. */
function step(by: number): { flags: number; bytes: Buffer } {
  if (by === 0) return { flags: isSameOrPositive, bytes: Buffer.alloc(0) }
  if (Math.abs(by) < 256)
    return { flags: isShort | (by > 0 ? isSameOrPositive : 0), bytes: Buffer.from([Math.abs(by)]) }
  return { flags: 0, bytes: int16s([by]) }
}

function head({ unitsPerEm }: FontMetrics, { xMin, yMin, xMax, yMax }: Bounds): Buffer {
  const table = Buffer.alloc(54)
  table.writeUInt32BE(0x00010000, 0)
  table.writeUInt32BE(0x00010000, 4)
  table.writeUInt32BE(0x5f0f3cf5, 12)
  table.writeUInt16BE(unitsPerEm, 18)
  int16s([xMin, yMin, xMax, yMax]).copy(table, 36)
  table.writeUInt16BE(8, 46)
  table.writeInt16BE(2, 48)
  // Long offsets in `loca`.
  table.writeInt16BE(1, 50)
  return table
}

function hhea({ ascent, descent }: FontMetrics, glyphs: readonly Glyph[], { xMin, xMax }: Bounds): Buffer {
  const table = Buffer.alloc(36)
  table.writeUInt32BE(0x00010000, 0)
  const widest = glyphs.reduce((most, { advance }) => Math.max(most, advance), 0)
  int16s([Math.round(ascent), Math.round(descent), 0, widest, xMin, 0, xMax, 1]).copy(table, 4)
  table.writeUInt16BE(glyphs.length, 34)
  return table
}

function maxp(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x00010000, 0)
  const most = (count: (glyph: Glyph) => number) => glyphs.reduce((max, glyph) => Math.max(max, count(glyph)), 0)
  int16s([glyphs.length, most(({ points }) => points.length), most(({ contours }) => contours), 0, 0, 2]).copy(table, 4)
  return table
}

function loca(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc((glyphs.length + 1) * 4)
  let offset = 0
  glyphs.forEach(({ data }, at) => {
    offset += data.length
    table.writeUInt32BE(offset, (at + 1) * 4)
  })
  return table
}

function joinTables(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1))
  const log = Math.floor(Math.log2(entries.length))
  const searchRange = 16 * 2 ** log
  const version = Buffer.from([0, 1, 0, 0])
  const counts = int16s([entries.length, searchRange, log, entries.length * 16 - searchRange])
  let offset = 12 + entries.length * 16
  const parts = entries.map(([tag, data]) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    const record = Buffer.alloc(16)
    record.write(tag, 0, 'latin1')
    record.writeUInt32BE(checksum(padded), 4)
    record.writeUInt32BE(offset, 8)
    record.writeUInt32BE(data.length, 12)
    offset += padded.length
    return { record, padded }
  })
  return Buffer.concat([version, counts, ...parts.map(({ record }) => record), ...parts.map(({ padded }) => padded)])
}

function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

interface Bounds {
  xMin: number
  yMin: number
  xMax: number
  yMax: number
}

function boundsOf(points: readonly Point[]): Bounds {
  const bounds = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
  points.forEach(({ x, y }, at) => {
    bounds.xMin = at === 0 ? x : Math.min(bounds.xMin, x)
    bounds.yMin = at === 0 ? y : Math.min(bounds.yMin, y)
    bounds.xMax = at === 0 ? x : Math.max(bounds.xMax, x)
    bounds.yMax = at === 0 ? y : Math.max(bounds.yMax, y)
  })
  return bounds
}

/** Also unsigned ones: 65535 is written as -1 is. */
function int16s(values: readonly number[]): Buffer {
  const data = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) data.writeUInt16BE(value & 0xffff, at * 2)
  return data
}
