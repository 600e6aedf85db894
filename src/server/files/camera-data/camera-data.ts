// What cameras write into pictures (time, place, serial numbers, small copies of the picture) is taken out on the way into
// the storage, without touching the picture, so that nobody ever downloads it. What was read of it is told to the uploader's
// side, who alone decides whether any of it is kept.
import { createByteFeed } from './byte-feed.ts'
import { stripHeic } from './strip-heic.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'
import type { StrippedPicture } from './stripped-picture.ts'

const strippers = new Map([
  ['image/heic', stripHeic],
  ['image/heif', stripHeic],
  ['image/jpeg', stripJpeg],
  ['image/png', stripPng],
  ['image/webp', stripWebp],
])
/** Those that say where they were taken as well, in ways that are not undone here. */
const others = new Set(['image/avif', 'video/mp4', 'video/quicktime'])

export function stripCameraData(
  mediaType: string,
  source: AsyncIterable<Uint8Array>,
): { bytes: AsyncIterable<Uint8Array>; picture: StrippedPicture } {
  const picture: StrippedPicture = { exif: null, hasCameraData: others.has(mediaType) }
  const strip = strippers.get(mediaType)
  return { bytes: strip ? strip(createByteFeed(source), picture) : source, picture }
}
