// The form of an expense: values as people type them, their rules, and the expense made from them. Error messages are codes.
import * as z from 'zod/mini'
import type { Expense, NewExpense } from '#contract/budget.ts'
import { expenseCategories } from '#contract/expense-category.ts'
import { formatMoneyInput, readMoney } from '#lib/money.ts'
import { isDay } from '#lib/read-day.ts'
import { describeSplit, emptySplit, splitFields, splitProblems, toSplit, toSplitForm } from './split-form.ts'

export const expenseFormSchema = z
  .object({
    title: z.string().check(z.trim(), z.minLength(1, 'missing')),
    paidBy: z.string(),
    category: z.enum(expenseCategories),
    spentOn: z.string().check(z.refine(isDay, 'date')),
    /** '' = none. */
    itemId: z.string(),
    ...splitFields,
  })
  .check(
    z.refine(({ amount, currency }) => (readMoney(amount, currency)?.amount ?? 0) > 0, {
      path: ['amount'],
      error: 'amount',
    }),
    ...splitProblems.map((problem) =>
      z.refine<ExpenseForm>((form) => describeSplit(form) !== problem, { path: ['mode'], error: problem }),
    ),
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
    ...emptySplit(userIds),
  }
}

export function toExpenseForm(expense: Expense, userIds: readonly string[]): ExpenseForm {
  const { title, amount, paidBy, category, spentOn, itemId, split } = expense
  return {
    title,
    amount: formatMoneyInput(amount),
    currency: amount.currency,
    paidBy,
    category,
    spentOn,
    itemId: itemId ?? '',
    ...toSplitForm(split, userIds),
  }
}

/** For values that `expenseFormSchema` accepts. */
export function toNewExpense(form: ExpenseForm): Required<NewExpense> {
  const { title, currency, paidBy, category, spentOn, itemId } = form
  const amount = readMoney(form.amount, currency) ?? { amount: 0, currency }
  return { title, amount, paidBy, category, spentOn, itemId: itemId || null, split: toSplit(form) }
}
