// `npm run train:reader`: learns the weights of the act classifier from the families in src/server/agent/evals/training and
// from the messages of the dev and train splits.
// Deterministic: the same data gives the same file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expandFamily, type LabelledClause, readFamilies } from '../src/server/agent/evals/training/families.ts'
import { readLabelledMessages } from '../src/server/agent/evals/training/labelled-messages.fixture.ts'
import { type ActName, actNames } from '../src/server/providers/chat-model/rules/reading/acts/act-names.ts'
import { cuesFor } from '../src/server/providers/chat-model/rules/reading/acts/cues.ts'
import { bucketCount, featuresOf } from '../src/server/providers/chat-model/rules/reading/acts/features.ts'
import { maskValues } from '../src/server/providers/chat-model/rules/reading/acts/placeholders.ts'
import { emptyContext } from '../src/server/providers/chat-model/rules/reading/names/reading-context.ts'

const folder = new URL('../src/server/agent/evals/training/', import.meta.url)
const target = new URL('../src/server/providers/chat-model/rules/reading/acts/act-weights.bin.gz', import.meta.url)
const epochs = 12
const learningRate = 0.35
const decay = 2e-6
/** Every n-th family and message is held out while the temperature is chosen. */
const heldOut = 8
/** A message counts as much as a family's clause where its act has this many messages, and less the more there are. */
const usualMessages = 90

interface Example {
  features: number[]
  label: number
  weight: number
  family: string
}

const count = actNames.length
const families = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .sort()
  .flatMap((file) => readFamilies(readFileSync(new URL(file, folder), 'utf8')))
const context = emptyContext('2026-11-22')
const clauses = balance(
  families.flatMap((family, index) => expandFamily(family).map((clause) => toExample(clause, String(index)))),
)
const examples = [...clauses, ...messageExamples(fitTo(train(clauses)))]

const sources = [...new Set(examples.map(({ family }) => family))]
const heldSources = new Set(sources.filter((_, index) => index % heldOut === 0))
const trial = train(examples.filter(({ family }) => !heldSources.has(family)))
const held = examples.filter(({ family }) => heldSources.has(family))
const temperature = chooseTemperature(trial, held)
process.stdout.write(
  `${families.length} families, ${examples.length} clauses; held out: ${(100 * accuracy(trial, held)).toFixed(1)} % of ${held.length}, temperature ${temperature}\n`,
)
writeModel(train(examples), temperature)

function toExample({ act, text }: LabelledClause, family: string): Example {
  return { features: featuresOf(maskValues(text, context)), label: actNames.indexOf(act), weight: 1, family }
}

function messageExamples(fitOf: ReturnType<typeof fitTo>): Example[] {
  const messages = (['dev', 'train'] as const).flatMap((split) => readLabelledMessages(split, fitOf))
  return messages.map(({ act, masked, source }) => {
    const alike = messages.filter((each) => each.act === act).length
    return {
      features: featuresOf(masked),
      label: actNames.indexOf(act),
      weight: Math.min(3, (usualMessages / alike) ** 0.5),
      family: source,
    }
  })
}

/** Log-odds with the cues, bounded so that one odd clause does not decide how a message is taken apart. */
function fitTo(weights: Float64Array): (masked: string, act: ActName, hasPlan: boolean) => number {
  return (masked, act, hasPlan) => {
    const scores = softmax(weights, [bucketCount, ...featuresOf(masked)], 1)
    return Math.log(Math.max(scores[actNames.indexOf(act)] ?? 0, 0.02)) + (cuesFor(masked, hasPlan).get(act) ?? 0)
  }
}

/** Each family counts alike within its act, and acts with many families little more than those with few. */
function balance(all: Example[]): Example[] {
  const ofFamily = new Map<string, number>()
  const ofLabel = new Map<number, Set<string>>()
  for (const { family, label } of all) {
    ofFamily.set(family, (ofFamily.get(family) ?? 0) + 1)
    ofLabel.set(label, (ofLabel.get(label) ?? new Set()).add(family))
  }
  return all.map((example) => {
    const familySize = ofFamily.get(example.family) ?? 1
    const familyCount = ofLabel.get(example.label)?.size ?? 1
    return { ...example, weight: Math.min(3, (12 / familySize) * (12 / familyCount) ** 0.5) }
  })
}

function train(all: readonly Example[]): Float64Array {
  const weights = new Float64Array((bucketCount + 1) * count)
  const squares = new Float64Array(weights.length).fill(1e-2)
  const random = seeded(7)
  const order = all.map((_, index) => index)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const index of order) {
      const example = all[index]
      if (example) step(weights, squares, example)
    }
  }
  return weights
}

/** One step of AdaGrad on the cross entropy. */
function step(weights: Float64Array, squares: Float64Array, { features, label, weight }: Example): void {
  const buckets = [bucketCount, ...features]
  const scores = softmax(weights, buckets, 1)
  for (let act = 0; act < count; act += 1) {
    const gradient = ((scores[act] ?? 0) - (act === label ? 1 : 0)) * weight
    if (Math.abs(gradient) < 1e-3) continue
    for (const bucket of buckets) {
      const at = bucket * count + act
      const slope = gradient + decay * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) - (learningRate * slope) / Math.sqrt(squares[at] ?? 1)
    }
  }
}

function softmax(weights: Float64Array, buckets: readonly number[], temperature: number): Float64Array {
  const sums = new Float64Array(count)
  for (const bucket of buckets) {
    for (let act = 0; act < count; act += 1) sums[act] = (sums[act] ?? 0) + (weights[bucket * count + act] ?? 0)
  }
  const highest = Math.max(...sums)
  let total = 0
  for (let act = 0; act < count; act += 1) {
    const power = Math.exp(((sums[act] ?? 0) - highest) / temperature)
    sums[act] = power
    total += power
  }
  return sums.map((power) => power / total)
}

function accuracy(weights: Float64Array, all: readonly Example[]): number {
  const right = all.filter(({ features, label }) => {
    const scores = softmax(weights, [bucketCount, ...features], 1)
    return scores.indexOf(Math.max(...scores)) === label
  })
  return right.length / all.length
}

/** The one that makes the probabilities of unseen families most honest. */
function chooseTemperature(weights: Float64Array, all: readonly Example[]): number {
  const loss = (temperature: number) =>
    all.reduce(
      (sum, { features, label }) =>
        sum - Math.log(Math.max(1e-9, softmax(weights, [bucketCount, ...features], temperature)[label] ?? 0)),
      0,
    )
  return [0.7, 1, 1.5, 2, 2.5, 3, 4].reduce((best, each) => (loss(each) < loss(best) ? each : best))
}

function writeModel(weights: Float64Array, temperature: number): void {
  const largest = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  const scale = largest / 127
  const bytes = new Uint8Array(8 + weights.length)
  const head = new DataView(bytes.buffer)
  head.setFloat32(0, scale)
  head.setFloat32(4, temperature)
  new Int8Array(bytes.buffer, 8).set(weights.map((each) => Math.round(each / scale)))
  writeFileSync(target, gzipSync(bytes, { level: 9 }))
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
