// HEIC pictures, one after the other, each in a thread of its own that loads the decoder: hostile files cost their thread and
// nothing else.
import { Worker } from 'node:worker_threads'

/** Upright, in RGB of 8 bits. */
export interface DecodedPicture {
  width: number
  height: number
  pixels: Uint8Array<ArrayBuffer>
}

interface HeicBounds {
  /** Of one picture; those of phones have up to 49 million. */
  mostPixels: number
  mostMemoryMb: number
}

/** What its thread is told. */
export interface HeicTask extends HeicBounds {
  bytes: Uint8Array
  leastSide: number
}

interface HeicDecoderLimits extends HeicBounds {
  pictureMs: number
}

const defaultLimits: HeicDecoderLimits = { mostPixels: 50_000_000, pictureMs: 60_000, mostMemoryMb: 512 }

export type DecodeHeic = (bytes: Uint8Array, leastSide: number) => Promise<DecodedPicture | null>

/**
 * Pictures come smaller, but with sides of at least `leastSide` where they have them. Null for what is broken, too large or
 * takes too long.
 */
export function createHeicDecoder(overrides: Partial<HeicDecoderLimits> = {}): DecodeHeic {
  const limits = { ...defaultLimits, ...overrides }
  let last: Promise<unknown> = Promise.resolve()
  return (bytes, leastSide) => {
    const decoding = last.then(() => decodeInThread(bytes, leastSide, limits))
    last = decoding
    return decoding
  }
}

function decodeInThread(bytes: Uint8Array, leastSide: number, limits: HeicDecoderLimits) {
  const { pictureMs, ...bounds } = limits
  const task: HeicTask = { bytes, leastSide, ...bounds }
  const worker = new Worker(new URL('./heic.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
    // What the library says of a broken file is of no use to anybody.
    stdout: true,
    stderr: true,
  })
  worker.unref()
  return new Promise<DecodedPicture | null>((resolve) => {
    const timer = setTimeout(resolve, pictureMs, null)
    worker.once('message', resolve)
    worker.once('error', () => resolve(null))
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve(null)
    })
  }).finally(() => worker.terminate())
}
