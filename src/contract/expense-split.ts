// Who takes which part of an expense. Apart from the schemas, so that pages need no zod.
import { apportion } from './apportion.ts'
import type { Expense, SplitInput, SplitLine } from './budget.ts'
import type { Money } from './money.ts'

type Split = Expense['split']

/** As it is stored; the parts in the order of ids, so that the odd minor unit always falls to the same person. */
export interface WeightedSplit {
  mode: Split['mode']
  /** None where there are lines: these say who pays what. */
  parts: readonly { userId: string; weight: number }[]
  lines?: SplitLine[] | undefined
}

/** With what each part comes to. */
export function withAmounts(split: WeightedSplit, { amount, currency }: Money): Split {
  const { mode, lines } = split
  const parts = shareOut(amount, split).map(({ userId, amount: part }, index) => ({
    userId,
    share: mode === 'shares' ? (split.parts[index]?.weight ?? null) : null,
    amount: { amount: part, currency },
  }))
  return { mode, parts, ...(lines && { lines }) }
}

/** Of a split that is in order, for `everybody` where it names nobody. */
export function splitAmount(
  amount: Money,
  { mode, parts, lines }: SplitInput,
  everybody: readonly string[] = [],
): Split {
  if (mode === 'none') return { mode, parts: [] }
  if (mode === 'itemized') return withAmounts({ mode, parts: [], lines }, amount)
  const taking: NonNullable<SplitInput['parts']> = parts ?? everybody.map((userId) => ({ userId }))
  const weighted = taking.map(({ userId, share = 1, amount: part }) => ({
    userId,
    weight: mode === 'exact' ? (part?.amount ?? 0) : mode === 'shares' ? share : 1,
  }))
  return withAmounts({ mode, parts: weighted.sort(byUserId) }, amount)
}

export function weightsOf({ mode, parts, lines }: Split): WeightedSplit {
  if (lines) return { mode, parts: [], lines }
  return {
    mode,
    parts: parts.map(({ userId, share, amount }) => ({
      userId,
      weight: mode === 'exact' ? amount.amount : (share ?? 1),
    })),
  }
}

/** The split as it is asked for: what leads to it again. */
export function toSplitInput({ mode, parts, lines }: Split): SplitInput {
  if (mode === 'none') return { mode }
  if (lines) return { mode, lines }
  return {
    mode,
    parts: parts.map(({ userId, share, amount }) => {
      if (mode === 'shares') return { userId, share: share ?? 1 }
      return mode === 'exact' ? { userId, amount } : { userId }
    }),
  }
}

/** Everybody who is named in it, some of them more than once. */
export function peopleOfSplit({ parts = [], lines = [] }: Pick<SplitInput, 'parts' | 'lines'>): string[] {
  return [...parts.map(({ userId }) => userId), ...lines.flatMap(({ userIds }) => userIds)]
}

/** The same split among people who have other ids. */
export function renamePeopleOfSplit(split: SplitInput, renamed: (userId: string) => string): SplitInput {
  return {
    ...split,
    parts: split.parts?.map((part) => ({ ...part, userId: renamed(part.userId) })),
    lines: split.lines?.map((line) => ({ ...line, userIds: line.userIds.map(renamed) })),
  }
}

/** What falls to each person in the trip's currency: converted as a whole, then shared out, so that nothing is lost. */
export function sharesInTripCurrency({
  split,
  paidBy,
  inTripCurrency,
}: Pick<Expense, 'split' | 'paidBy' | 'inTripCurrency'>): { userId: string; amount: number }[] {
  if (split.parts.length === 0) return [{ userId: paidBy, amount: inTripCurrency.amount }]
  return shareOut(inTripCurrency.amount, weightsOf(split))
}

/** Minor units that add up to `total`. */
function shareOut(total: number, { parts, lines }: WeightedSplit): { userId: string; amount: number }[] {
  const weighted = lines ? weighLines(lines) : parts
  if (weighted.length === 0) return []
  const amounts = apportion(
    total,
    weighted.map(({ weight }) => weight),
  )
  return weighted.map(({ userId }, index) => ({ userId, amount: amounts[index] ?? 0 }))
}

/**
 * What the lines of each person come to, in a common fraction of the minor unit: rounded line by line, one person would take
 * the odd minor unit of every line. So tax, tip and discount follow what each has had.
 */
function weighLines(lines: readonly SplitLine[]): { userId: string; weight: bigint }[] {
  const fraction = lines.reduce((all, { userIds }) => leastCommonMultiple(all, BigInt(userIds.length)), 1n)
  const weights = new Map<string, bigint>()
  for (const { amount, userIds } of lines) {
    const part = (BigInt(amount.amount) * fraction) / BigInt(userIds.length)
    for (const userId of userIds) weights.set(userId, (weights.get(userId) ?? 0n) + part)
  }
  return [...weights].map(([userId, weight]) => ({ userId, weight })).sort(byUserId)
}

function byUserId(a: { userId: string }, b: { userId: string }): number {
  return a.userId < b.userId ? -1 : 1
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  const greatestCommonDivisor = (one: bigint, other: bigint): bigint =>
    other === 0n ? one : greatestCommonDivisor(other, one % other)
  return (a / greatestCommonDivisor(a, b)) * b
}
