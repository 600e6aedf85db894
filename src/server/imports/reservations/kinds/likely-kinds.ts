// How likely each kind is, by all that speaks for it together: no word and no shape decides alone. `npm run train:kinds` learns
// from the samples how much each counts.
import type { ReservationType } from '#contract/reservation.ts'
import type { Reading } from '../reading/reading.ts'
import { scoresOf } from './classify.ts'
import { signsOfShape, signsOfWords } from './kind-signs.ts'
import learnt from './kind-weights.json' with { type: 'json' }

/** In the order of the weights. */
export const kindNames = ['flight', 'train', 'bus', 'ferry', 'lodging', 'restaurant', 'activity', 'car'] as const

/** The weights of what speaks for every text alike. */
export const always = 'always'

const weights = new Map(Object.entries<number[]>(learnt))

/** Probabilities, which add up to 1. */
export function likelyKinds(reading: Reading): Map<ReservationType, number> {
  const signs = [always, ...signsOfWords(scoresOf(reading.text, reading.subject)), ...signsOfShape(reading)]
  const sums = kindNames.map((_, index) => signs.reduce((sum, sign) => sum + (weights.get(sign)?.[index] ?? 0), 0))
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return new Map(kindNames.map((type, index) => [type, (powers[index] ?? 0) / total]))
}
