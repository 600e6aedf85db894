// Reads who shall take which part of an expense.
import type { Expense, SplitInput } from '#contract/budget.ts'
import { withAmounts } from '#contract/expense-split.ts'
import type { Money } from '#contract/money.ts'
import { invalidInput } from '../kernel/app-error.ts'

type Split = Expense['split']
type Part = NonNullable<SplitInput['parts']>[number]

interface People {
  /** Who takes part where nobody is named. */
  everybody: readonly string[]
  /** Who may take part: also those who have left since, on an expense of theirs. */
  allowed: readonly string[]
}

/** @throws AppError INVALID_INPUT, with paths below `split`. */
export function splitExpense(amount: Money, { mode, parts }: SplitInput, { everybody, allowed }: People): Split {
  if (mode === 'none') return { mode, parts: [] }
  const named = parts ?? (mode === 'equal' ? everybody.map((userId) => ({ userId })) : [])
  if (named.length === 0) throw invalidInput('split.parts', 'too_small', 'who takes part')
  for (const [index, { userId }] of named.entries()) {
    const path = `split.parts.${index}.userId`
    if (!allowed.includes(userId)) throw invalidInput(path, 'not_a_member', 'only members of the trip can take part')
    if (named.findIndex((part) => part.userId === userId) < index)
      throw invalidInput(path, 'duplicate', 'each person takes one part')
  }
  const weights = named.map((part, index) => weightOf(part, { mode, index, currency: amount.currency }))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (mode === 'exact' && sum !== amount.amount)
    throw invalidInput('split.parts', 'sum', 'the parts must add up to the amount')
  const weighted = named.map(({ userId }, index) => ({ userId, weight: weights[index] ?? 0 }))
  return withAmounts({ mode, parts: weighted.sort((a, b) => (a.userId < b.userId ? -1 : 1)) }, amount)
}

function weightOf(
  { share, amount }: Part,
  { mode, index, currency }: { mode: Split['mode']; index: number; currency: string },
): number {
  if (mode === 'equal') return 1
  const path = `split.parts.${index}`
  if (mode === 'shares') {
    if (share === undefined) throw invalidInput(`${path}.share`, 'missing', 'how many shares')
    return share
  }
  if (!amount) throw invalidInput(`${path}.amount`, 'missing', 'how much')
  if (amount.currency !== currency)
    throw invalidInput(`${path}.amount`, 'wrong_currency', 'parts are in the currency of the expense')
  return amount.amount
}
