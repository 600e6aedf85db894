// A HEIC picture whose EXIF and XMP are blank. Places in the file are counted from its start, so that no byte goes away. It is
// said to be free of what its camera wrote only where all of its boxes are known and all of its metadata was found.
import type { ByteFeed } from './byte-feed.ts'
import { mostExifBytes, orientationBlock, readExif } from './exif-block.ts'
import { findPrivateSpans, type PrivateSpan } from './heic-items.ts'
import type { StrippedPicture } from './stripped-picture.ts'

const mostMetaBytes = 4 * 2 ** 20
const harmless = new Set(['mdat', 'free', 'skip'])

export async function* stripHeic(feed: ByteFeed, picture: StrippedPicture): AsyncGenerator<Buffer> {
  picture.hasCameraData = true
  const [ftyp, meta] = [await takeBox(feed, 'ftyp'), await takeBox(feed, 'meta')]
  yield Buffer.concat([...ftyp, ...meta])
  const spans = readSpans(meta[1])
  if (!spans) return yield* feed.rest()
  let at = ftyp[0].length + ftyp[1].length + meta[0].length + meta[1].length
  for (;;) {
    const head = await feed.take(8)
    yield head
    if (head.length === 0) picture.hasCameraData = spans.length > 0
    if (head.length < 8 || head.readUInt32BE() < 8 || !harmless.has(head.toString('latin1', 4)))
      return yield* feed.rest()
    const end = at + head.readUInt32BE()
    at += 8
    for (let [span] = spans; span && span.start >= at && span.end <= end; [span] = spans) {
      yield* feed.pass(span.start - at)
      yield* blank(feed, span, picture)
      at = span.end
      spans.shift()
    }
    yield* feed.pass(end - at)
    at = end
  }
}

/** Its head and its body; what is of another type or too large stays in the feed but for its head. */
async function takeBox(feed: ByteFeed, type: string): Promise<[head: Buffer, body: Buffer]> {
  const head = await feed.take(8)
  const size = head.length === 8 && head.toString('latin1', 4) === type ? head.readUInt32BE() : 0
  return [head, size > 8 && size <= mostMetaBytes ? await feed.take(size - 8) : Buffer.alloc(0)]
}

function readSpans(meta: Buffer): PrivateSpan[] | null {
  try {
    return findPrivateSpans(meta)
  } catch {
    return null
  }
}

async function* blank(
  feed: ByteFeed,
  { start, end, isExif }: PrivateSpan,
  picture: StrippedPicture,
): AsyncGenerator<Buffer> {
  const length = end - start
  if (isExif && !picture.exif && length > 4 && length <= mostExifBytes) {
    const body = await feed.take(length)
    if (body.length < length) return yield Buffer.alloc(body.length)
    picture.exif = readExif(body.subarray(Math.min(4 + body.readUInt32BE(), body.length)))
    // The first four bytes tell how many lie between them and the block.
    const block = orientationBlock(picture.exif.orientation)
    const blanked = Buffer.alloc(body.length)
    if (4 + block.length <= body.length) block.copy(blanked, 4)
    return yield blanked
  }
  for await (const chunk of feed.pass(length)) yield Buffer.alloc(chunk.length, isExif ? 0 : 0x20)
}
