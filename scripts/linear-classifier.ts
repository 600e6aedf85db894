// Multinomial logistic regression over hashed features: deterministic, small enough to ship as one byte for each weight.
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { bucketCount } from '../src/server/providers/chat-model/rules/reading/acts/features.ts'
import { seeded, shuffle } from './seeded.ts'

export interface Example {
  features: number[]
  label: number
  weight: number
  /** Examples of one family or message are held out together. */
  family: string
}

export interface Training {
  epochs?: number
  /** The larger, the less a feature counts that few examples have. */
  decay?: number
  /** How many buckets the features are hashed into. */
  buckets?: number
  /** Of the first steps. */
  rate?: number
  /** Share of its features that an example is shown without, another one each time, so that no single word decides. */
  dropout?: number
}

/** Weights are averaged over the epochs from this one on. */
const firstOfAverage = 2

export function train(
  all: readonly Example[],
  count: number,
  { epochs = 12, decay = 2e-6, buckets = bucketCount, rate = 0.35, dropout = 0 }: Training = {},
): Float64Array {
  const weights = new Float64Array((buckets + 1) * count)
  const squares = new Float64Array(weights.length).fill(1e-2)
  const mean = new Float64Array(dropout > 0 ? weights.length : 0)
  const random = seeded(7)
  const order = all.map((_, index) => index)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const index of order) {
      const example = all[index]
      if (!example) continue
      const features = dropout > 0 ? example.features.filter(() => random() >= dropout) : example.features
      step(weights, squares, { ...example, features }, { count, decay, rate })
    }
    if (dropout > 0 && epoch >= firstOfAverage)
      for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0)
  }
  return dropout > 0 ? mean.map((sum) => sum / (epochs - firstOfAverage)) : weights
}

/** One step of AdaGrad on the cross entropy. */
function step(
  weights: Float64Array,
  squares: Float64Array,
  { features, label, weight }: Example,
  { count, decay, rate }: { count: number; decay: number; rate: number },
): void {
  const buckets = [weights.length / count - 1, ...features]
  const scores = softmax(weights, features, { count })
  for (let act = 0; act < count; act += 1) {
    const gradient = ((scores[act] ?? 0) - (act === label ? 1 : 0)) * weight
    if (Math.abs(gradient) < 1e-3) continue
    for (const bucket of buckets) {
      const at = bucket * count + act
      const slope = gradient + decay * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1)
    }
  }
}

/** With the bias, which is the last bucket. */
export function softmax(
  weights: Float64Array,
  features: readonly number[],
  { count, temperature = 1 }: { count: number; temperature?: number },
): Float64Array {
  const sums = new Float64Array(count)
  for (const bucket of [weights.length / count - 1, ...features]) {
    for (let act = 0; act < count; act += 1) sums[act] = (sums[act] ?? 0) + (weights[bucket * count + act] ?? 0)
  }
  return normalize(sums, temperature)
}

export function normalize(sums: Float64Array, temperature: number): Float64Array {
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp((sum - highest) / temperature))
  const total = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / total)
}

/** In the form that `linearModel` reads. */
export function writeModel(weights: Float64Array, temperature: number, target: URL): void {
  const largest = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  const scale = largest / 127
  const bytes = new Uint8Array(8 + weights.length)
  const head = new DataView(bytes.buffer)
  head.setFloat32(0, scale)
  head.setFloat32(4, temperature)
  new Int8Array(bytes.buffer, 8).set(weights.map((each) => Math.round(each / scale)))
  writeFileSync(target, gzipSync(bytes, { level: 9 }))
}
