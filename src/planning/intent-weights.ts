// What tells the three alternatives apart, as numbers.
import type { Intent } from '#contract/planning/outcome.ts'

export type IntentWeights = {
  /** What an hour of one person is worth, in typical nights' prices. */
  hour: number
  /** What one star more of a bed is worth a night, in typical nights' prices. */
  bedStar: number
  /** Points lost by a sight or meal for each typical night's price it costs per person. */
  price: number
  /** Points for one star more of a sight or restaurant. */
  star: number
  /** Minutes that a kilometre on foot feels longer. */
  walkingKm: number
}

export const intentWeights: Record<Intent, IntentWeights> = {
  saver: { hour: 0.04, bedStar: 0.08, price: 260, star: 12, walkingKm: 0 },
  balanced: { hour: 0.15, bedStar: 0.4, price: 60, star: 18, walkingKm: 2 },
  comfort: { hour: 0.5, bedStar: 1.1, price: 8, star: 30, walkingKm: 8 },
}
