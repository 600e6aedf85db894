// A sum that a role tells to be the budget: "850", "four thousand saved up", 一万五, and whether it is for each or for all.

import type { RoleSpan } from './roles/role-model.ts'
import type { Slots } from './slots.ts'
import { moneyIn } from './values/money.ts'

/** "850" alone may be many things. */
const sureEnough = 0.7

/** Of the spans that no pattern knows. */
export function budgetByRole(
  spans: readonly RoleSpan[],
  { budget }: Slots,
  text: string,
  use: (span: RoleSpan) => void,
): Slots['budget'] {
  if (budget) return undefined
  // What is known to be money, and was not taken for the budget, is of one thing: "the hotel is paid (540 euros)".
  const ofOthers = moneyIn(text)
  for (const span of spans.toReversed()) {
    const [money] = span.probability >= sureEnough ? moneyIn(`budget ${span.text}`) : []
    if (!money || ofOthers.some(({ start, end }) => start < span.end && end > span.start)) continue
    use(span)
    const perPerson = span.role === 'each' || money.perPerson
    return { amount: money.amount, currency: money.currency, perPerson, ...(money.perDay && { perDay: true }) }
  }
  return undefined
}
