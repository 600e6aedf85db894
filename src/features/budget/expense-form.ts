// The form of an expense: values as people type them, their rules, and the expense made from them. Error messages are codes.
import * as z from 'zod/mini'
import { apportion } from '#contract/apportion.ts'
import type { Expense, NewExpense, SplitInput, SplitMode } from '#contract/budget.ts'
import { expenseCategories } from '#contract/expense-category.ts'
import type { Money } from '#contract/money.ts'
import { formatMoneyInput, readMoney } from '#lib/money.ts'
import { isDay } from '#lib/read-day.ts'

export const splitModes = ['equal', 'shares', 'exact', 'none'] as const satisfies readonly SplitMode[]

const partSchema = z.object({ userId: z.string(), isIn: z.boolean(), share: z.string(), amount: z.string() })
type PartForm = z.infer<typeof partSchema>

export const expenseFormSchema = z
  .object({
    title: z.string().check(z.trim(), z.minLength(1, 'missing')),
    amount: z.string(),
    currency: z.string(),
    paidBy: z.string(),
    category: z.enum(expenseCategories),
    spentOn: z.string().check(z.refine(isDay, 'date')),
    /** '' = none. */
    itemId: z.string(),
    mode: z.enum(splitModes),
    parts: z.array(partSchema),
  })
  .check(
    z.refine(({ amount, currency }) => (readMoney(amount, currency)?.amount ?? 0) > 0, {
      path: ['amount'],
      error: 'amount',
    }),
    z.refine((form) => describeSplit(form) !== 'nobody', { path: ['mode'], error: 'nobody' }),
    z.refine((form) => describeSplit(form) !== 'unread', { path: ['mode'], error: 'unread' }),
    z.refine((form) => describeSplit(form) !== 'sum', { path: ['mode'], error: 'sum' }),
  )
export type ExpenseForm = z.infer<typeof expenseFormSchema>

interface FormContext {
  /** Who can take part, in the order in which they are shown. */
  userIds: readonly string[]
  payer: string
  currency: string
  today: string
}

export function emptyExpenseForm({ userIds, payer, currency, today }: FormContext): ExpenseForm {
  return {
    title: '',
    amount: '',
    currency,
    paidBy: payer,
    category: 'food',
    spentOn: today,
    itemId: '',
    mode: 'equal',
    parts: userIds.map((userId) => ({ userId, isIn: true, share: '1', amount: '' })),
  }
}

export function toExpenseForm(expense: Expense, userIds: readonly string[]): ExpenseForm {
  const { title, amount, paidBy, category, spentOn, itemId, split } = expense
  const partOf = (userId: string) => split.parts.find((part) => part.userId === userId)
  return {
    title,
    amount: formatMoneyInput(amount),
    currency: amount.currency,
    paidBy,
    category,
    spentOn,
    itemId: itemId ?? '',
    mode: split.mode,
    parts: userIds.map((userId) => {
      const part = partOf(userId)
      return {
        userId,
        isIn: split.mode === 'none' || part !== undefined,
        share: String(part?.share ?? 1),
        amount: split.mode === 'exact' && part ? formatMoneyInput(part.amount) : '',
      }
    }),
  }
}

/** For values that `expenseFormSchema` accepts. */
export function toNewExpense(form: ExpenseForm): Required<NewExpense> {
  const { title, currency, paidBy, category, spentOn, itemId } = form
  const amount = readMoney(form.amount, currency) ?? { amount: 0, currency }
  return { title, amount, paidBy, category, spentOn, itemId: itemId || null, split: toSplit(form) }
}

function toSplit({ mode, parts, currency }: ExpenseForm): SplitInput {
  if (mode === 'none') return { mode }
  const taking = parts.filter((part) => takesPart(part, mode))
  return {
    mode,
    parts: taking.map(({ userId, share, amount }) => {
      if (mode === 'shares') return { userId, share: readShare(share) ?? 1 }
      return mode === 'exact' ? { userId, amount: readMoney(amount, currency) ?? { amount: 0, currency } } : { userId }
    }),
  }
}

type SplitForm = Pick<ExpenseForm, 'mode' | 'parts' | 'amount' | 'currency'>

/** What each person pays as the form stands, by id; null where the form does not say. */
export function previewSplit(form: SplitForm): ReadonlyMap<string, Money> | null {
  const total = readMoney(form.amount, form.currency)
  if (!total || form.mode === 'none' || form.mode === 'exact' || describeSplit(form) !== null) return null
  const taking = form.parts.filter((part) => takesPart(part, form.mode))
  const weights = taking.map(({ share }) => (form.mode === 'shares' ? (readShare(share) ?? 0) : 1))
  const amounts = apportion(total.amount, weights)
  return new Map(taking.map(({ userId }, index) => [userId, { ...total, amount: amounts[index] ?? 0 }]))
}

/** What exact parts leave of the amount, below zero where they are more; null where something cannot be read. */
export function leftToSplit({ parts, amount, currency }: SplitForm): Money | null {
  const total = readMoney(amount, currency)
  const read = parts.map((part) => readMoney(part.amount, currency))
  if (!total || read.includes(undefined)) return null
  return { currency, amount: read.reduce((left, part) => left - (part?.amount ?? 0), total.amount) }
}

function describeSplit(form: SplitForm): 'nobody' | 'unread' | 'sum' | null {
  const { mode, parts } = form
  if (mode === 'none') return null
  if (mode === 'exact') {
    const left = leftToSplit(form)
    if (left) return left.amount === 0 ? null : 'sum'
    return readMoney(form.amount, form.currency) ? 'unread' : null
  }
  const taking = parts.filter((part) => takesPart(part, mode))
  if (mode === 'shares' && taking.some(({ share }) => readShare(share) === null)) return 'unread'
  return taking.length === 0 ? 'nobody' : null
}

/** With exact amounts, those for whom one is given. */
function takesPart({ isIn, share, amount }: PartForm, mode: SplitMode): boolean {
  if (mode === 'exact') return amount.trim() !== ''
  return mode === 'shares' ? share.trim() !== '' && share.trim() !== '0' : isIn
}

const mostShares = 1000

function readShare(text: string): number | null {
  const share = Number(text.normalize('NFKC').trim())
  return Number.isInteger(share) && share >= 1 && share <= mostShares ? share : null
}
