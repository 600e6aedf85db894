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

export interface LinearWeights {
  /** Of a weight as it is kept. */
  scale: number
  temperature: number
  /** One for each bucket and name; the last bucket is the bias. */
  weights: Int8Array | Float64Array
  /** How many names it tells apart. */
  count: number
}

/** What `writeModel` wrote: one float (scale), one float (temperature), then a byte for each weight. */
export function readWeights(file: URL, count: number, buckets: number): LinearWeights {
  const bytes = gunzipSync(readFileSync(file))
  const head = new DataView(bytes.buffer, bytes.byteOffset, 8)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 8)
  if (weights.length !== (buckets + 1) * count) throw new Error(`weights of another version: ${file.pathname}`)
  return { scale: head.getFloat32(0), temperature: head.getFloat32(4), weights, count }
}

/** In the order of the names. */
export function probabilitiesOf(
  { scale, temperature, weights, count }: LinearWeights,
  features: readonly number[],
): Float64Array {
  const sums = new Float64Array(count)
  const bias = weights.length / count - 1
  for (const bucket of [bias, ...features]) {
    for (let name = 0; name < count; name += 1) sums[name] = (sums[name] ?? 0) + (weights[bucket * count + name] ?? 0)
  }
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(((sum - highest) * scale) / temperature))
  const total = powers.reduce((all, each) => all + each, 0)
  return powers.map((power) => power / total)
}

/** The classifier of masked clauses whose weights lie in `file`, most likely first. */
export function linearModel<Name extends string>(
  file: URL,
  names: readonly Name[],
): (masked: string, hasPlan?: boolean) => Scored<Name>[] {
  const model = lazy(() => readWeights(file, names.length, bucketCount))
  return (masked, hasPlan) => {
    const probabilities = probabilitiesOf(model(), featuresOf(masked, hasPlan))
    return names
      .map((act, index) => ({ act, probability: probabilities[index] ?? 0 }))
      .sort((a, b) => b.probability - a.probability)
  }
}
