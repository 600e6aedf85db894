// From a request and its candidates to three plans, or to what stands in the way.
import type { Conflict, PlanningOutcome, PlanningProgress } from '#contract/planning/outcome.ts'
import { makeAlternatives } from './alternatives.ts'
import { findConflicts } from './infeasible/conflicts.ts'
import { createOracle } from './infeasible/feasibility-oracle.ts'
import { findMissingCandidates } from './infeasible/missing-candidates.ts'
import { findRelaxations } from './infeasible/relaxations.ts'
import { buildModel, type PlanningModel } from './model/planning-model.ts'
import { type PlanInput, type ReadInput, readInput } from './model/read-input.ts'
import { PlanningAborted } from './planning-aborted.ts'

export type PlanOptions = {
  /** An `AbortSignal` or an equivalent flag. */
  signal?: { readonly aborted: boolean }
  onProgress?: (progress: PlanningProgress) => void
}

/**
 * Plans a trip. Pure: the same input gives the same answer. Never throws but `AbortError` when the signal is up;
 * unsatisfiable requests are `infeasible`, malformed ones `invalid`.
 */
export function plan(input: PlanInput, { signal, onProgress }: PlanOptions = {}): PlanningOutcome {
  const shouldStop = () => signal?.aborted ?? false
  if (shouldStop()) throw new PlanningAborted()
  onProgress?.({ phase: 'reading', intent: null, done: 0 })
  const read = readInput(input)
  if (!read.ok) return { status: 'invalid', plans: [], issues: read.issues }
  const { request, candidates, limits, seed } = read.value
  const model = buildModel(request, candidates)
  const gaps = findMissingCandidates(model)
  if (gaps.length === 0) {
    const run = { iterations: limits.iterations, seed, shouldStop, report: (p: PlanningProgress) => onProgress?.(p) }
    const plans = makeAlternatives(model, run)
    if (plans.length > 0) {
      onProgress?.({ phase: 'explaining', intent: null, done: 1 })
      return { status: 'ok', plans }
    }
  }
  return explain(model, gaps, read.value, { shouldStop, onProgress })
}

function explain(
  model: PlanningModel,
  gaps: Conflict[],
  { seed, limits }: ReadInput,
  { shouldStop, onProgress }: { shouldStop: () => boolean; onProgress: PlanOptions['onProgress'] },
): PlanningOutcome {
  onProgress?.({ phase: 'explaining', intent: null, done: 0.6 })
  const oracle = createOracle(model, { seed, ...limits, shouldStop })
  const conflicts = gaps.length > 0 ? gaps : findConflicts(oracle)
  const relaxations = findRelaxations(oracle, conflicts)
  onProgress?.({ phase: 'explaining', intent: null, done: 1 })
  return { status: 'infeasible', plans: [], conflicts, relaxations }
}
