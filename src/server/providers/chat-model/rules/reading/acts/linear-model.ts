// Multinomial logistic regression whose weights `npm run train:reader` writes.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { lazy } from '../../../../shipped-data/gazetteer/lazy.ts'
import { bucketCount, featuresOf } from './features.ts'

export interface Scored<Name extends string> {
  act: Name
  /** 0 to 1, calibrated on held-out families. */
  probability: number
}

/** The classifier of masked clauses whose weights lie in `file`, most likely first. */
export function linearModel<Name extends string>(
  file: URL,
  names: readonly Name[],
): (masked: string) => Scored<Name>[] {
  const count = names.length
  /** One float (scale of the weights), one float (temperature), then a byte for each bucket and act; the last bucket is the bias. */
  const model = lazy(() => {
    const bytes = gunzipSync(readFileSync(file))
    const head = new DataView(bytes.buffer, bytes.byteOffset, 8)
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 8)
    if (weights.length !== (bucketCount + 1) * count)
      throw new Error('act weights of another version: npm run train:reader')
    return { scale: head.getFloat32(0), temperature: head.getFloat32(4), weights }
  })
  return (masked) => {
    const { scale, temperature, weights } = model()
    const sums = new Float64Array(count)
    for (const bucket of [bucketCount, ...featuresOf(masked)]) {
      for (let act = 0; act < count; act += 1) sums[act] = (sums[act] ?? 0) + (weights[bucket * count + act] ?? 0)
    }
    const highest = Math.max(...sums)
    const powers = Array.from(sums, (sum) => Math.exp(((sum - highest) * scale) / temperature))
    const total = powers.reduce((all, each) => all + each, 0)
    return names
      .map((act, index) => ({ act, probability: (powers[index] ?? 0) / total }))
      .sort((a, b) => b.probability - a.probability)
  }
}
