// What a classifier's probabilities are worth on families that it has not seen: the temperature that makes them honest, and how
// probable an act has to be before it is done without asking.
import { type Example, normalize, softmax, type Training, train } from './linear-classifier.ts'
import { readerTraining } from './reader-examples.ts'

/** An example with the unnormalized scores of a classifier that was trained without its family. */
export type HeldOut<Each extends Example = Example> = Each & { scores: Float64Array }

/** A decision on a held-out example. */
export interface Decision {
  /** 0 to 1. */
  probability: number
  isRight: boolean
  weight: number
}

const folds = 4
const temperatures = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2, 2.5, 3]
/** A family counts as much as this many messages, however many clauses it has. */
const messagesOfFamily = 4

/** Each family and each message is held out once. */
export function holdOut<Each extends Example>(
  all: readonly Each[],
  count: number,
  training: Training = readerTraining,
): HeldOut<Each>[] {
  const foldOf = new Map([...new Set(all.map(({ family }) => family))].map((family, index) => [family, index % folds]))
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const weights = train(
      all.filter(({ family }) => foldOf.get(family) !== fold),
      count,
      training,
    )
    return all
      .filter(({ family }) => foldOf.get(family) === fold)
      .map((each) => ({ ...each, scores: softmax(weights, each.features, { count }).map(Math.log) }))
  })
}

/** Families count alike here. */
export function weighFamilies(all: readonly Example[]): Map<Example, number> {
  const sizes = new Map<string, number>()
  for (const { family } of all) sizes.set(family, (sizes.get(family) ?? 0) + 1)
  return new Map(
    all.map((each) => {
      const size = sizes.get(each.family) ?? 1
      return [each, Math.min(1, messagesOfFamily / size)]
    }),
  )
}

/** The one with the least cross entropy. */
export function chooseTemperature(
  held: readonly (Example & { scores: Float64Array })[],
  weightOf: ReadonlyMap<Example, number> = new Map(),
): number {
  const loss = (temperature: number) =>
    held.reduce((sum, each) => {
      const probability = normalize(each.scores, temperature)[each.label] ?? 0
      return sum - (weightOf.get(each) ?? 1) * Math.log(Math.max(1e-9, probability))
    }, 0)
  return temperatures.reduce((best, each) => (loss(each) < loss(best) ? each : best))
}

/**
 * The probability at which `wanted` of the decisions are right, by a logistic regression of being right on the log-odds (Platt
 * 1999), so that a few odd clauses do not move it.
 */
export function chooseThreshold(decisions: readonly Decision[], wanted: number): number {
  let slope = 1
  let offset = 0
  for (let round = 0; round < 30; round += 1) {
    const sums = { slope: 0, offset: 0, ss: 1e-6, so: 0, oo: 1e-6 }
    for (const { probability, isRight, weight } of decisions) {
      const x = logOdds(probability)
      const expected = 1 / (1 + Math.exp(-(slope * x + offset)))
      const error = weight * (expected - (isRight ? 1 : 0))
      const spread = weight * expected * (1 - expected)
      sums.slope += error * x
      sums.offset += error
      sums.ss += spread * x * x
      sums.so += spread * x
      sums.oo += spread
    }
    const determinant = sums.ss * sums.oo - sums.so * sums.so
    slope -= (sums.oo * sums.slope - sums.so * sums.offset) / determinant
    offset -= (sums.ss * sums.offset - sums.so * sums.slope) / determinant
  }
  const threshold = 1 / (1 + Math.exp(-((logOdds(wanted) - offset) / slope)))
  return Math.round(threshold * 100) / 100
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-4, Math.max(1e-4, probability))
  return Math.log(bounded / (1 - bounded))
}
