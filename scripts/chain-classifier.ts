// Learns a linear chain over hashed features by its likelihood: deterministic, in the form of a linear classifier with a row more for
// each role that another one follows.
import { emissionsOf, marginals, sumChain } from '../src/server/providers/chat-model/rules/reading/roles/role-chain.ts'
import { seeded, shuffle } from './seeded.ts'

export interface ChainExample {
  /** For each token. */
  features: number[][]
  labels: number[]
  weight: number
  /** Examples of one message are held out together. */
  family: string
}

interface Training {
  buckets: number
  epochs: number
  /** Of the first steps. */
  rate: number
}

/** The larger, the less a feature counts that few examples have. */
const decay = 2e-6
/** Roles follow each other in ways that change slowly: every clause tells of them. */
const stepsStart = 1
const stepsRate = 0.1
const leastGradient = 1e-3

/** Rows: the buckets, the bias, from each role, from the start. */
export function trainChain(
  all: readonly ChainExample[],
  count: number,
  { buckets, epochs, rate }: Training,
): Float64Array {
  const weights = new Float64Array((buckets + count + 2) * count)
  const squares = new Float64Array(weights.length).fill(1e-2)
  const firstStep = (buckets + 1) * count
  squares.fill(stepsStart, firstStep)
  const transitions = weights.subarray(firstStep)
  const learn = (at: number, gradient: number, by: number) => {
    const slope = gradient + decay * (weights[at] ?? 0)
    squares[at] = (squares[at] ?? 0) + slope * slope
    weights[at] = (weights[at] ?? 0) - (by * slope) / Math.sqrt(squares[at] ?? 1)
  }
  const random = seeded(7)
  const order = all.map((_, index) => index)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const index of order) {
      const example = all[index]
      if (!example || example.labels.length === 0) continue
      const emissions = emissionsOf(weights, example.features, { count, buckets })
      const sums = sumChain({ emissions, transitions, count })
      for (const [at, gradient] of stepGradients(sums, example.labels, count).entries()) {
        if (Math.abs(gradient) > leastGradient) learn(firstStep + at, gradient * example.weight, stepsRate)
      }
      for (const [token, probabilities] of marginals(sums).entries()) {
        for (const [role, probability] of probabilities.entries()) {
          const gradient = (probability - (role === example.labels[token] ? 1 : 0)) * example.weight
          if (Math.abs(gradient) < leastGradient) continue
          for (const bucket of [buckets, ...(example.features[token] ?? [])])
            learn(bucket * count + role, gradient, rate)
        }
      }
    }
  }
  return weights
}

/** How often each role is expected after each other one, less how often it is. */
function stepGradients(
  { forward, backward, factors, steps }: ReturnType<typeof sumChain>,
  labels: readonly number[],
  count: number,
): Float64Array {
  const gradients = new Float64Array((count + 1) * count)
  const subtract = (from: number, to: number) => {
    gradients[from * count + to] = (gradients[from * count + to] ?? 0) - 1
  }
  const [first] = marginals({ forward, backward, factors, steps })
  for (let to = 0; to < count; to += 1) gradients[count * count + to] = first?.[to] ?? 0
  subtract(count, labels[0] ?? 0)
  for (let at = 1; at < labels.length; at += 1) {
    const [before, factor, after] = [forward[at - 1], factors[at], backward[at]]
    const pairs = new Float64Array(count * count)
    let total = 0
    for (let from = 0; from < count; from += 1) {
      const reached = before?.[from] ?? 0
      if (reached < 1e-6) continue
      for (let to = 0; to < count; to += 1) {
        const pair = reached * (steps[from * count + to] ?? 0) * (factor?.[to] ?? 0) * (after?.[to] ?? 0)
        pairs[from * count + to] = pair
        total += pair
      }
    }
    for (let pair = 0; pair < pairs.length; pair += 1)
      gradients[pair] = (gradients[pair] ?? 0) + (pairs[pair] ?? 0) / (total || 1)
    subtract(labels[at - 1] ?? 0, labels[at] ?? 0)
  }
  return gradients
}
