// A thread for one HEIC picture: what it does to the decoder ends with the thread.
import { parentPort, workerData } from 'node:worker_threads'
import type { DecodedPicture, HeicTask } from './heic-decoder.ts'

const { bytes, leastSide, mostPixels, mostMemoryMb }: HeicTask = workerData

/** The limits of a thread do not count the memory of WebAssembly. The decoder takes a refusal as the end of its memory. */
function limitMemory(): void {
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function limited(pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > mostMemoryMb * 2 ** 20) throw new RangeError('too much memory')
    return grow.call(this, pages)
  }
}

async function decode(): Promise<DecodedPicture> {
  limitMemory()
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const images = new libheif.HeifDecoder().decode(bytes)
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) throw new Error('no picture')
  if (image.get_width() * image.get_height() > mostPixels) throw new Error('too many pixels')
  const { heif_colorspace_RGB: colorspace } = libheif.heif_colorspace
  const { heif_chroma_interleaved_RGB: chroma } = libheif.heif_chroma
  const [channel] = libheif.heif_js_decode_image2(image.handle, colorspace, chroma)?.channels ?? []
  if (!channel) throw new Error('not decoded')
  return average(channel)
}

/** Each pixel from a square of them, so that large pictures are not copied whole. */
function average(channel: { width: number; height: number; stride: number; data: Uint8Array }): DecodedPicture {
  const { stride, data } = channel
  const square = Math.max(1, Math.floor(Math.min(channel.width, channel.height) / leastSide))
  const [width, height] = [Math.floor(channel.width / square), Math.floor(channel.height / square)]
  const pixels = new Uint8Array(width * height * 3)
  const sums = new Uint32Array(width * 3)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let row = y * square; row < (y + 1) * square; row++)
      for (let x = 0, from = row * stride; x < width; x++)
        for (let one = 0; one < square; one++)
          for (let color = 0; color < 3; color++) {
            const at = x * 3 + color
            sums[at] = (sums[at] ?? 0) + (data[from++] ?? 0)
          }
    for (const [at, sum] of sums.entries()) pixels[y * width * 3 + at] = sum / square ** 2
  }
  return { width, height, pixels }
}

const decoded = await decode()
parentPort?.postMessage(decoded, [decoded.pixels.buffer])
