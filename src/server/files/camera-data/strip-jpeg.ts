// A JPEG without what its camera says of it: a list of segments, of which those that its picture needs go on. The picture
// itself stays as it is.
import type { ByteFeed } from './byte-feed.ts'
import { orientationBlock, readExif, withPrefix } from './exif-block.ts'
import type { StrippedPicture } from './stripped-picture.ts'

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app1: 0xe1, app15: 0xef, comment: 0xfe }

export async function* stripJpeg(feed: ByteFeed, picture: StrippedPicture): AsyncGenerator<Buffer> {
  yield await feed.take(2)
  for (;;) {
    const start = await feed.take(2)
    let [first, code] = start
    // Any number of FF may stand before a marker.
    while (first === 0xff && code === 0xff) [code] = await feed.take(1)
    if (first !== 0xff || code === undefined) return yield* unread(feed, picture, start)
    const head = Buffer.from([first, code])
    // Behind the end lie further pictures and films, with metadata of their own.
    if (code === marker.end) {
      yield head
      return await feed.drop()
    }
    if (isAlone(code)) {
      yield head
      continue
    }
    const size = await feed.take(2)
    const length = size.length === 2 ? size.readUInt16BE() - 2 : -1
    if (length < 0) return yield* unread(feed, picture, Buffer.concat([head, size]))
    const body = await feed.take(length)
    const kept = keepSegment(code, body, picture)
    if (kept) yield writeSegment(code, kept)
    if (code === marker.scan) yield* feed.passUntil(findMarker)
  }
}

/** No JPEG from here on: it goes on as it is, and is said to hold whatever it holds. */
async function* unread(feed: ByteFeed, picture: StrippedPicture, head: Buffer): AsyncGenerator<Buffer> {
  if (head.length > 0) picture.hasCameraData = true
  yield head
  yield* feed.rest()
}

/** Null = it goes. Of the application's own segments the picture needs its colors alone. */
function keepSegment(code: number, body: Buffer, picture: StrippedPicture): Buffer | null {
  const isCalled = (name: string) => body.subarray(0, name.length).equals(Buffer.from(name, 'latin1'))
  if (code === marker.comment) return null
  if (code < marker.app0 || code > marker.app15) return body
  if (code === marker.app0) return isCalled('JFIF\0') ? withoutThumbnail(body) : null
  if (code === marker.app1 && isCalled('Exif\0') && !picture.exif) {
    picture.exif = readExif(body)
    const { orientation } = picture.exif
    return orientation === 1 ? null : withPrefix(orientationBlock(orientation))
  }
  return isCalled('ICC_PROFILE\0') || isCalled('Adobe') ? body : null
}

function withoutThumbnail(body: Buffer): Buffer | null {
  if (body.length < 14) return null
  const kept = Buffer.from(body.subarray(0, 14))
  kept.fill(0, 12)
  return kept
}

function writeSegment(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

function isAlone(code: number): boolean {
  return code === 0x01 || (code >= 0xd0 && code <= marker.start)
}

/** In the data of a scan FF stands before 00 or a restart, too. */
function findMarker(held: Buffer): number {
  for (let at = held.indexOf(0xff); at >= 0; at = held.indexOf(0xff, at + 1)) {
    const next = held[at + 1]
    if (next === undefined) return -1
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return -1
}
