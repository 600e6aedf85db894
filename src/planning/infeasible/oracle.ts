// Answers "is there a plan without these constraints?" by a short search, remembers, and counts its calls.
import type { ConstraintRef } from '#contract/planning/outcome.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { type Found, findPlan } from '#planning/find-plan.ts'
import { buildModel, type PlanningModel } from '#planning/model/planning-model.ts'
import { without } from './constraints.ts'

export type Oracle = {
  request: PlanningRequest
  holds: (request: PlanningRequest) => Found | null
  holdsWithout: (constraints: readonly ConstraintRef[]) => boolean
  hasCalls: () => boolean
}

const usualChecks = 60
const mostIterations = 150
const framesTried = 5

export function openOracle(
  model: PlanningModel,
  run: { seed: number; iterations: number; checks?: number; shouldStop: () => boolean },
): Oracle {
  const answers = new Map<string, Found | null>()
  const iterations = Math.min(mostIterations, run.iterations)
  const holds = (request: PlanningRequest): Found | null => {
    const key = JSON.stringify(request)
    const known = answers.get(key)
    if (known !== undefined) return known
    const search = { ...run, intent: 'saver' as const, shared: [], framesTried, iterations }
    const answer = findPlan(buildModel(request, model.candidates), search)
    answers.set(key, answer)
    return answer
  }
  return {
    request: model.request,
    holds,
    holdsWithout: (constraints) => holds(without(model.request, constraints)) !== null,
    hasCalls: () => answers.size < (run.checks ?? usualChecks),
  }
}
