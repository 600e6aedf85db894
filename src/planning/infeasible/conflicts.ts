// The smallest sets of constraints that cannot hold together, by leaving out one after the other.
import type { Conflict, ConstraintRef } from '#contract/planning/outcome.ts'
import { constraintsOf } from './constraints.ts'
import type { Oracle } from './oracle.ts'

const mostConflicts = 3

/** Each set is minimal as far as the search sees: without any one of its members a plan is found. */
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

/** Leaves out ever smaller runs of constraints that are not needed for the conflict. */
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
