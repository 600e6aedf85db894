// What English words stand for, as vectors learnt from how words occur together, compiled by scripts/build-word-vectors.ts;
// NOTICE names the source. The file holds the stems with spaces between, a line break, the rarity of each as a byte, and the
// vectors of each as signed bytes.
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { toUnit } from './vectors.ts'

export interface WordVectors {
  /** Of length 1. */
  get(stem: string): Float32Array | undefined
  /** Logarithm of the place of the word among all words by frequency. */
  rarityOf(stem: string): number | undefined
}

export const vectorLength = 100
/** Steps of a byte that a unit of rarity has. */
export const raritySteps = 20

const stemsAtOnce = 4000
let loading: Promise<WordVectors> | undefined

/** Read once per process, in slices, so that requests are not held up. */
export function loadWordVectors(): Promise<WordVectors> {
  loading ??= readVectors()
  return loading
}

async function readVectors(): Promise<WordVectors> {
  const packed = await readFile(new URL('./word-vectors.bin.gz', import.meta.url))
  const bytes = await promisify(gunzip)(packed)
  const end = bytes.indexOf('\n')
  const stems = bytes.toString('latin1', 0, end).split(' ')
  const places = new Map<string, number>()
  for (let at = 0; at < stems.length; at += stemsAtOnce) {
    for (const [offset, stem] of stems.slice(at, at + stemsAtOnce).entries()) places.set(stem, at + offset)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  const rarities = bytes.subarray(end + 1, end + 1 + stems.length)
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1 + stems.length, stems.length * vectorLength)
  return {
    get(stem) {
      const place = places.get(stem)
      if (place === undefined) return undefined
      return toUnit(Float32Array.from(values.subarray(place * vectorLength, (place + 1) * vectorLength)))
    },
    rarityOf(stem) {
      const place = places.get(stem)
      return place === undefined ? undefined : (rarities[place] ?? 0) / raritySteps
    },
  }
}
