// Minimal conflicting sets of constraints by deletion (deletion-based MUS).
import type { Conflict, ConstraintRef } from '#contract/planning/outcome.ts'
import { constraintsOf } from './constraints.ts'
import type { Oracle } from './feasibility-oracle.ts'

const mostConflicts = 3

/** Each set is minimal for the oracle: without any one of its members a plan is found. */
export function findConflicts(oracle: Oracle): Conflict[] {
  const all = constraintsOf(oracle.request)
  const conflicts: Conflict[] = []
  const givenUp: ConstraintRef[] = []
  while (conflicts.length < mostConflicts && oracle.hasCalls() && !oracle.holdsWithout(givenUp)) {
    if (!oracle.holdsWithout(all)) return [...conflicts, { constraints: [], gap: { kind: 'no-frame' } }]
    const smallest = shrink(oracle, all, givenUp)
    conflicts.push({ constraints: smallest, gap: null })
    givenUp.push(...smallest)
  }
  return conflicts
}

/** Deletes ever smaller runs of constraints that the conflict does not need. */
function shrink(oracle: Oracle, all: readonly ConstraintRef[], givenUp: readonly ConstraintRef[]): ConstraintRef[] {
  let kept = all.filter((each) => !givenUp.includes(each))
  for (let run = Math.ceil(kept.length / 2); run >= 1; run = run === 1 ? 0 : Math.ceil(run / 2)) {
    for (let from = 0; from < kept.length && oracle.hasCalls(); ) {
      const fewer = kept.filter((_, index) => index < from || index >= from + run)
      const isConflict = !oracle.holdsWithout(all.filter((each) => !fewer.includes(each)))
      if (isConflict) kept = fewer
      else from += run
    }
  }
  return kept
}
