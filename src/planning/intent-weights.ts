// Weights of the three intents.
import type { Intent } from '#contract/planning/outcome.ts'

export type IntentWeights = {
  /** The lodging band of the intent. */
  band: Intent
  /** Value of one person-hour, in typical nightly prices. */
  hour: number
  /** Value of one more star of lodging per night, in typical nightly prices. */
  bedStar: number
  /** Points lost per typical nightly price that a visit or meal costs each person. */
  price: number
  /** Points for one more star of a place or restaurant. */
  star: number
  /** Extra minutes per kilometre on foot. */
  walkingKm: number
  /** Only cost counts, and nothing optional is planned. */
  isFrugal?: boolean
}

export const intentWeights: Record<Intent, IntentWeights> = {
  saver: { band: 'saver', hour: 0.04, bedStar: 0.08, price: 260, star: 12, walkingKm: 0 },
  balanced: { band: 'balanced', hour: 0.15, bedStar: 0.4, price: 60, star: 18, walkingKm: 2 },
  comfort: { band: 'comfort', hour: 0.5, bedStar: 1.1, price: 8, star: 30, walkingKm: 8 },
}

/** The cheapest plan that meets the request. */
export const frugalWeights: IntentWeights = {
  band: 'saver',
  hour: 0,
  bedStar: 0,
  price: 1,
  star: 0,
  walkingKm: 0,
  isFrugal: true,
}
