// A WebP whose EXIF, XMP and foreign chunks are blank. Its size stands in its first bytes, so that no chunk goes away.
import type { ByteFeed } from './byte-feed.ts'
import { mostExifBytes, orientationBlock, readExif } from './exif-block.ts'
import type { StrippedPicture } from './stripped-picture.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

export async function* stripWebp(feed: ByteFeed, picture: StrippedPicture): AsyncGenerator<Buffer> {
  const start = await feed.take(12)
  yield start
  let left = start.length === 12 ? start.readUInt32LE(4) - 4 : 0
  while (left >= 8) {
    const head = await feed.take(8)
    yield head
    if (head.length < 8) return
    const type = head.toString('latin1', 0, 4)
    const size = head.readUInt32LE(4)
    const padded = size + (size % 2)
    left -= 8 + padded
    if (kept.has(type)) yield* feed.pass(padded)
    else if (type === 'EXIF' && size <= mostExifBytes && !picture.exif) {
      const body = await feed.take(padded)
      picture.exif = readExif(body.subarray(0, size))
      yield blankExif(body.length, picture.exif.orientation)
    } else {
      const blank = type === 'XMP ' ? 0x20 : 0
      for await (const chunk of feed.pass(padded)) yield Buffer.alloc(chunk.length, blank)
    }
  }
  await feed.drop()
}

function blankExif(length: number, orientation: number): Buffer {
  const blank = Buffer.alloc(length)
  const block = orientationBlock(orientation)
  if (block.length <= length) block.copy(blank)
  return blank
}
