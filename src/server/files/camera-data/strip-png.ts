// A PNG without texts, times and EXIF: a list of chunks, of which those that its picture needs go on.
import { crc32 } from 'node:zlib'
import type { ByteFeed } from './byte-feed.ts'
import { mostExifBytes, orientationBlock, readExif } from './exif-block.ts'
import type { StrippedPicture } from './stripped-picture.ts'

/** Colors, transparency, density and animation. Those that begin in upper case are always needed. */
const kept = new Set(
  'tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV mDCv cLLI cLLi acTL fcTL fdAT'.split(' '),
)

export async function* stripPng(feed: ByteFeed, picture: StrippedPicture): AsyncGenerator<Buffer> {
  yield await feed.take(8)
  for (;;) {
    const head = await feed.take(8)
    if (head.length < 8) return yield head
    const size = head.readUInt32BE()
    const type = head.toString('latin1', 4)
    if (!/^[A-Za-z]{4}$/.test(type)) {
      picture.hasCameraData = true
      yield head
      return yield* feed.rest()
    }
    const withSum = size + 4
    if (type === 'eXIf' && size <= mostExifBytes && !picture.exif) {
      picture.exif = readExif((await feed.take(withSum)).subarray(0, size))
      const { orientation } = picture.exif
      if (orientation !== 1) yield writeChunk(type, orientationBlock(orientation))
    } else if (/^[A-Z]/.test(type) || kept.has(type)) {
      yield head
      yield* feed.pass(withSum)
    } else for await (const _ of feed.pass(withSum));
    if (type === 'IEND') return await feed.drop()
  }
}

function writeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
