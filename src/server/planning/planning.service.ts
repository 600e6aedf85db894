import type { VerifyInput } from '#planning/rules/rule.ts'
import { verify } from '#planning/verify.ts'
import type { Planner } from './planner.ts'

export type PlanningService = ReturnType<typeof createPlanningService>

export function createPlanningService(planner: Planner) {
  return {
    plan: planner.plan,
    verify: (input: VerifyInput) => verify(input),
  }
}
