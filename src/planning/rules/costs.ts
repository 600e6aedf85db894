// 10. Costs: every line follows its pricing rule, the lines add up to the total, and the budget holds.
import type { CostLine } from '#contract/planning/pricing.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { type ExpectedCost, expectedCostsOf } from './expected-costs.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'

export const costsRule: Rule = (context) => [...checkLines(context), ...checkTotal(context)]

function checkLines(context: RuleContext) {
  const { itinerary, request } = context
  const expected = new Map(expectedCostsOf(context).map((cost) => [cost.ref, cost]))
  const lines = new Map(itinerary.costs.map((line) => [line.ref, line]))
  const unexpected = itinerary.costs.filter((line) => !expected.has(line.ref) || lines.get(line.ref) !== line)
  return [
    ...unexpected.map(({ ref }) => violation('costs.unexpected-line', { itemIds: [ref] })),
    ...[...expected.values()].flatMap((cost) => {
      const line = lines.get(cost.ref)
      if (!line) return [violation('costs.missing-line', { itemIds: [cost.ref] })]
      const amount = expectedAmount(cost, line.units, request.party)
      const isRight =
        line.amount === amount &&
        line.category === cost.category &&
        line.known === (cost.rule !== null) &&
        isSamePer(line, cost)
      return isRight
        ? []
        : [violation('costs.line', { itemIds: [cost.ref], params: { amount: line.amount, expected: amount } })]
    }),
  ]
}

function isSamePer(line: CostLine, { rule }: ExpectedCost): boolean {
  return rule === null || line.per === rule.per
}

/** The amount for the given units; the counts rule checks the units. */
function expectedAmount({ rule, nights = [] }: ExpectedCost, units: number, party: PlanningRequest['party']): number {
  if (!rule) return 0
  switch (rule.per) {
    case 'person': {
      const children = Math.min(party.children, units)
      return (units - children) * rule.amount + children * (rule.childAmount ?? rule.amount)
    }
    case 'vehicle':
      return units * rule.amount
    case 'room':
    case 'night':
      return nights.reduce((sum, date) => sum + units * (rule.amountByDate?.[date] ?? rule.amount), 0)
    case 'once':
      return rule.amount
  }
}

function checkTotal({ itinerary, request }: RuleContext) {
  const { total, costs } = itinerary
  const sum = costs.reduce((before, { amount }) => before + amount, 0)
  const isOver = request.budget !== null && !request.soft.includes('budget') && Math.max(sum, total) > request.budget
  return [
    ...(sum === total ? [] : [violation('costs.total', { params: { total, expected: sum } })]),
    ...(isOver ? [violation('costs.budget', { params: { total, over: total - (request.budget ?? 0) } })] : []),
  ]
}
