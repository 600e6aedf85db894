// Suggests small changes that resolve violations; each is verified before it is offered.
import type { Fix, PlanChange } from '#contract/planning/change.ts'
import type { Violation } from '#contract/planning/violation.ts'
import { applyChange, createEditor, type EditInput } from './edit/apply-changes.ts'
import { type FixOption, fixOptions } from './edit/fix-options.ts'
import { buildModel } from './model/planning-model.ts'
import { verify } from './verify.ts'

const fixesPerViolation = 3
/** Beyond this a new plan is needed instead of fixes. */
const maxViolations = 12
/** Each trial checks the whole plan, so trials of one violation get fewer as plans get longer, but never fewer than a few. */
const trialWork = 4_000_000
const minTrials = 2

/**
 * Fixes for the violations that `verify` found, the smallest change first. Each resolves the violations it
 * names (positions in the given list) and adds none; costs and travel follow when its changes are applied.
 */
export function suggestFixes(input: EditInput, violations: readonly Violation[]): Fix[] {
  const editor = createEditor(buildModel(input.request, input.candidates), input.itinerary)
  const settled = editor.withDays(input.itinerary.days)
  const outcomeOf = (changes: readonly PlanChange[]) =>
    verify({ ...input, itinerary: editor.withDays(changes.reduce(applyChange, settled.days)) })
  const known = new Set(violations.map(keyOf))
  const fixes = new Map<string, Fix>()
  const shown = violations.slice(0, maxViolations)
  const itemCount = settled.days.reduce((sum, { items }) => sum + items.length, 1)
  const maxTrials = Math.max(minTrials, Math.floor(trialWork / itemCount ** 2 / shown.length))
  for (const violation of shown) {
    const found = new Set<string>()
    let trials = 0
    for (const option of fixOptions(editor, settled, violation)) {
      if (found.size >= fixesPerViolation || trials >= maxTrials) break
      // Half an hour earlier is no second choice where a quarter already helps.
      const choice = `${option.kind} ${option.params.itemId ?? ''}`
      if (found.has(choice)) continue
      trials += 1
      const left = outcomeOf(option.changes)
      if (left.some((each) => !known.has(keyOf(each)))) continue
      const leftKeys = new Set(left.map(keyOf))
      const resolves = violations.flatMap((each, index) => (leftKeys.has(keyOf(each)) ? [] : [index]))
      if (!resolves.includes(violations.indexOf(violation))) continue
      found.add(choice)
      fixes.set(JSON.stringify(option.changes), fixOf(option, resolves))
    }
  }
  return [...fixes.values()]
}

function fixOf({ kind, params, changes }: FixOption, resolves: number[]): Fix {
  return { kind, params, changes, resolves }
}

/** Numbers may change while the same thing stays wrong. */
function keyOf({ code, day, itemIds }: Violation): string {
  return `${code} ${day ?? ''} ${itemIds.join()}`
}
