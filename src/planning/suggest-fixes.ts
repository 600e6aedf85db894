// For what is wrong with an itinerary: small changes that put it right, each tried and checked before it is offered.
import type { Fix, PlanChange } from '#contract/planning/change.ts'
import type { Violation } from '#contract/planning/violation.ts'
import { carryOut, type EditInput, openDesk } from './edit/apply-changes.ts'
import { type FixIdea, fixIdeas } from './edit/fix-ideas.ts'
import { buildModel } from './model/planning-model.ts'
import { verify } from './verify.ts'

const fixesEach = 3
/** A plan with more than this wrong needs planning, not mending. */
const violationsMended = 12

/**
 * Fixes for the violations that `verify` found, the gentlest first. Each resolves the violations it names (positions in
 * the given list) and brings no new ones; costs and ways follow when its changes are applied.
 */
export function suggestFixes(input: EditInput, violations: readonly Violation[]): Fix[] {
  const desk = openDesk(buildModel(input.request, input.candidates), input.itinerary)
  const settled = desk.withDays(input.itinerary.days)
  const outcomeOf = (changes: readonly PlanChange[]) =>
    verify({ ...input, itinerary: desk.withDays(changes.reduce(carryOut, settled.days)) })
  const known = new Set(violations.map(keyOf))
  const fixes = new Map<string, Fix>()
  for (const violation of violations.slice(0, violationsMended)) {
    const found = new Set<string>()
    for (const idea of fixIdeas(desk, settled, violation)) {
      if (found.size >= fixesEach) break
      // Half an hour earlier is no second choice where a quarter already helps.
      const choice = `${idea.kind} ${idea.params.itemId ?? ''}`
      if (found.has(choice)) continue
      const left = outcomeOf(idea.changes)
      if (left.some((each) => !known.has(keyOf(each)))) continue
      const leftKeys = new Set(left.map(keyOf))
      const resolves = violations.flatMap((each, index) => (leftKeys.has(keyOf(each)) ? [] : [index]))
      if (!resolves.includes(violations.indexOf(violation))) continue
      found.add(choice)
      fixes.set(JSON.stringify(idea.changes), fixOf(idea, resolves))
    }
  }
  return [...fixes.values()]
}

function fixOf({ kind, params, changes }: FixIdea, resolves: number[]): Fix {
  return { kind, params, changes, resolves }
}

/** Numbers may change while the same thing stays wrong. */
function keyOf({ code, day, itemIds }: Violation): string {
  return `${code} ${day ?? ''} ${itemIds.join()}`
}
