// Answers "is there a plan without these constraints?" by a short search, remembers, and counts its calls.
import type { ConstraintRef } from '#contract/planning/outcome.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { buildModel, type PlanningModel } from '#planning/model/planning-model.ts'
import { leastCost, type PlanDraft, searchFrugalPlan, searchPlan } from '#planning/search-plan.ts'
import { without } from './constraints.ts'

export type Oracle = {
  request: PlanningRequest
  holds: (request: PlanningRequest) => PlanDraft | null
  holdsWithout: (constraints: readonly ConstraintRef[]) => boolean
  /** The least total without a budget; null = no plan. */
  leastCost: () => number | null
  hasCalls: () => boolean
}

const usualChecks = 60
const mostIterations = 150
const skeletonsTried = 5

export function createOracle(
  model: PlanningModel,
  run: { seed: number; iterations: number; checks?: number; shouldStop: () => boolean },
): Oracle {
  const cache = new Map<string, PlanDraft | null>()
  const iterations = Math.min(mostIterations, run.iterations)
  const holds = (request: PlanningRequest): PlanDraft | null => {
    const key = JSON.stringify(request)
    const known = cache.get(key)
    if (known !== undefined) return known
    const search = { ...run, intent: 'saver' as const, shared: [], skeletonsTried, iterations }
    const asked = buildModel(request, model.candidates)
    const answer = searchFrugalPlan(asked, search) ?? searchPlan(asked, search)
    cache.set(key, answer)
    return answer
  }
  return {
    request: model.request,
    holds,
    holdsWithout: (constraints) => holds(without(model.request, constraints)) !== null,
    leastCost: () =>
      leastCost(model, { ...run, intent: 'saver', shared: [], skeletonsTried, iterations: run.iterations }),
    hasCalls: () => cache.size < (run.checks ?? usualChecks),
  }
}
