import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { createHeicDecoder, type DecodedPicture } from './heic-decoder.ts'

// Made as phones write it: a grid of two HEVC tiles (x265), a quarter turn, EXIF and XMP. Upright it is 96 × 128 pixels,
// orange above and teal below, lighter on the right.
const sample = await readFile(new URL('./two-tiles.heic', import.meta.url))
const decode = createHeicDecoder()

function colorAt({ width, pixels }: DecodedPicture, x: number, y: number) {
  return [...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
}

it('what is cut, too large or takes too long is none, and the next one is decoded', async () => {
  expect(await decode(sample.subarray(0, 600), 96)).toBeNull()
  expect(await createHeicDecoder({ mostPixels: 96 * 128 - 1 })(sample, 96)).toBeNull()
  expect(await createHeicDecoder({ pictureMs: 1 })(sample, 96)).toBeNull()
  const half = await decode(sample, 48)
  if (!half) throw new Error('not decoded')
  expect([half.width, half.height]).toEqual([48, 64])
  const [red = 0, , blue = 255] = colorAt(half, 5, 5)
  const [darkRed = 255, , strongBlue = 0] = colorAt(half, 5, 60)
  const [, lightGreen = 0] = colorAt(half, 45, 60)
  expect([red > 200, blue < 60, darkRed < 60, strongBlue > 110, lightGreen > 190]).toEqual(Array(5).fill(true))
})
