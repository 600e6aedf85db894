// Who takes which part of an expense. Apart from the schemas, so that pages need no zod.
import { apportion } from './apportion.ts'
import type { Expense, SplitInput } from './budget.ts'
import type { Money } from './money.ts'

type Split = Expense['split']

/** As it is stored; the parts in the order of ids, so that the odd minor unit always falls to the same person. */
export interface WeightedSplit {
  mode: Split['mode']
  parts: readonly { userId: string; weight: number }[]
}

/** With what each part comes to. */
export function withAmounts({ mode, parts }: WeightedSplit, { amount, currency }: Money): Split {
  if (parts.length === 0) return { mode, parts: [] }
  const amounts = apportion(
    amount,
    parts.map(({ weight }) => weight),
  )
  return {
    mode,
    parts: parts.map(({ userId, weight }, index) => ({
      userId,
      share: mode === 'shares' ? weight : null,
      amount: { amount: amounts[index] ?? 0, currency },
    })),
  }
}

export function weightsOf({ mode, parts }: Split): WeightedSplit {
  return {
    mode,
    parts: parts.map(({ userId, share, amount }) => ({
      userId,
      weight: mode === 'exact' ? amount.amount : (share ?? 1),
    })),
  }
}

/** The split as it is asked for: what leads to it again. */
export function toSplitInput({ mode, parts }: Split): SplitInput {
  if (mode === 'none') return { mode }
  return {
    mode,
    parts: parts.map(({ userId, share, amount }) => {
      if (mode === 'shares') return { userId, share: share ?? 1 }
      return mode === 'exact' ? { userId, amount } : { userId }
    }),
  }
}

/** What falls to each person in the trip's currency: converted as a whole, then shared out, so that nothing is lost. */
export function sharesInTripCurrency({
  split,
  paidBy,
  inTripCurrency,
}: Pick<Expense, 'split' | 'paidBy' | 'inTripCurrency'>): { userId: string; amount: number }[] {
  if (split.parts.length === 0) return [{ userId: paidBy, amount: inTripCurrency.amount }]
  const { parts } = weightsOf(split)
  const amounts = apportion(
    inTripCurrency.amount,
    parts.map(({ weight }) => weight),
  )
  return parts.map(({ userId }, index) => ({ userId, amount: amounts[index] ?? 0 }))
}
