// Quick replacements for the slow and the outside: what they would answer is no matter to the test.

import type { Overrides } from '../server/container-options.ts'
import { AppError } from '../server/kernel/app-error.ts'

const away = async (): Promise<never> => {
  throw new AppError('PROVIDER_UNAVAILABLE')
}

export const unlimited: NonNullable<Overrides['rateLimit']> = { take: async () => ({ allowed: true, retryAfter: 0 }) }

export const absentPlanner: NonNullable<Overrides['planner']> = {
  plan: away,
  replan: away,
  verify: away,
  suggestFixes: away,
  warmUp: () => {},
  close: async () => {},
}

/** Says nothing and is done. */
export const silentAgent: NonNullable<Overrides['turnRunner']> = {
  run: async () => ({
    parts: [],
    citations: [],
    suggestions: [],
    proposal: null,
    needsReview: false,
    usage: { model: 'none', inputTokens: 0, outputTokens: 0, toolCalls: 0 },
  }),
}
