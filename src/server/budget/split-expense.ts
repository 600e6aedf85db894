// Reads who shall take which part of an expense.
import type { Expense, SplitInput, SplitLine } from '#contract/budget.ts'
import { splitAmount } from '#contract/expense-split.ts'
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
export function splitExpense(amount: Money, { mode, parts, lines }: SplitInput, { everybody, allowed }: People): Split {
  if (mode === 'none') return splitAmount(amount, { mode })
  if (mode === 'itemized') {
    assertLines(lines ?? [], amount.currency, allowed)
    return splitAmount(amount, { mode, lines: lines?.map((line) => ({ ...line, userIds: line.userIds.toSorted() })) })
  }
  const named: Part[] = parts ?? (mode === 'equal' ? everybody.map((userId) => ({ userId })) : [])
  if (named.length === 0) throw invalidInput('split.parts', 'too_small', 'who takes part')
  const ids = named.map(({ userId }) => userId)
  assertPeople(ids, allowed, (index) => `split.parts.${index}.userId`)
  for (const [index, part] of named.entries()) assertWeight(part, mode, `split.parts.${index}`, amount.currency)
  const sum = named.reduce((all, part) => all + (part.amount?.amount ?? 0), 0)
  if (mode === 'exact' && sum !== amount.amount)
    throw invalidInput('split.parts', 'sum', 'the parts must add up to the amount')
  return splitAmount(amount, { mode, parts: named })
}

function assertLines(lines: readonly SplitLine[], currency: string, allowed: readonly string[]): void {
  if (lines.length === 0) throw invalidInput('split.lines', 'too_small', 'what was bought')
  for (const [at, { amount, userIds }] of lines.entries()) {
    if (amount.currency !== currency)
      throw invalidInput(`split.lines.${at}.amount`, 'wrong_currency', 'lines are in the currency of the expense')
    assertPeople(userIds, allowed, (index) => `split.lines.${at}.userIds.${index}`)
  }
}

function assertPeople(ids: readonly string[], allowed: readonly string[], pathOf: (index: number) => string): void {
  for (const [index, userId] of ids.entries()) {
    if (!allowed.includes(userId))
      throw invalidInput(pathOf(index), 'not_a_member', 'only members of the trip can take part')
    if (ids.indexOf(userId) < index) throw invalidInput(pathOf(index), 'duplicate', 'each person takes one part')
  }
}

function assertWeight({ share, amount }: Part, mode: Split['mode'], path: string, currency: string): void {
  if (mode === 'shares' && share === undefined) throw invalidInput(`${path}.share`, 'missing', 'how many shares')
  if (mode !== 'exact') return
  if (!amount) throw invalidInput(`${path}.amount`, 'missing', 'how much')
  if (amount.currency !== currency)
    throw invalidInput(`${path}.amount`, 'wrong_currency', 'parts are in the currency of the expense')
}
