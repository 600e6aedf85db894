import { plan } from '#planning/plan.ts'
import { replan } from '#planning/replan.ts'
import { suggestFixes } from '#planning/suggest-fixes.ts'
import { verify } from '#planning/verify.ts'
import type { Planner } from '../server/planning/planner.ts'

/** Enough for a plan that holds and for the first ways out; the quality of plans is measured elsewhere. */
const limits = { iterations: 20, checks: 20 }

/** The planning engine in this thread, with a short search. */
export const quickPlanner: Planner = {
  plan: async (input, options) => plan({ ...input, limits }, options),
  replan: async (input) => replan(input),
  verify: async (input) => verify(input),
  suggestFixes: async (input) => {
    const violations = verify(input)
    return { violations, fixes: suggestFixes(input, violations) }
  },
  warmUp: () => {},
  close: async () => {},
}
