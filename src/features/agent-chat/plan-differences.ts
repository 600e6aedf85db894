// What tells the options of a plan apart.

import type { Money } from '#contract/money.ts'
import type { PlanOption } from '#contract/plan-option.ts'

const mostLines = 3

/** Lines that every option has say nothing about one of them. */
export function differencesOf(
  option: PlanOption,
  options: readonly PlanOption[],
  proposed: PlanOption['intent'] | null,
): { pros: string[]; cons: string[]; costAgainst: Money | null } {
  const isShared = (list: 'pros' | 'cons', text: string) =>
    options.length > 1 && options.every((each) => each[list].includes(text))
  const pros = option.pros.filter((text) => !isShared('pros', text)).slice(0, mostLines)
  const cons = option.cons.filter((text) => !isShared('cons', text)).slice(0, mostLines)
  const base = options.find(({ intent }) => intent === proposed)
  const difference = base ? option.cost.amount - base.cost.amount : 0
  return { pros, cons, costAgainst: difference === 0 ? null : { ...option.cost, amount: difference } }
}

/** The option that the turn made its proposal from; null where it proposed none. */
export function proposedIntent(
  tools: readonly { name: string; args: Record<string, unknown>; ok: boolean | null }[],
): PlanOption['intent'] | null {
  const call = tools.findLast(({ name, ok }) => name === 'propose_itinerary' && ok !== false)
  const plan = call?.args.plan
  return plan === 'saver' || plan === 'balanced' || plan === 'comfort' ? plan : null
}
