// What was paid, as CSV: one line an expense, amounts exact to the minor unit.
import type { Expense } from '#contract/budget.ts'
import type { ExpenseCategory } from '#contract/expense-category.ts'
import { decimalText } from '#contract/money-arithmetic.ts'
import { csvText } from './csv-text.ts'

const expenseColumns = [
  'date',
  'title',
  'category',
  'amount',
  'currency',
  'rate',
  'inTripCurrency',
  'tripCurrency',
  'paidBy',
  'split',
  'lines',
  'item',
] as const
type ExpenseColumn = (typeof expenseColumns)[number]

interface ExpenseCsvTexts {
  heading: (column: ExpenseColumn) => string
  category: (category: ExpenseCategory) => string
  /** Of somebody who takes part. */
  name: (userId: string) => string
  /** Of an item of the plan; empty where it is gone. */
  item: (itemId: string) => string
}

/** `expenses` in the order of the lines. */
export function writeExpensesCsv(expenses: readonly Expense[], texts: ExpenseCsvTexts): string {
  const rows = expenses.map((expense) => {
    const values = valuesOf(expense, texts)
    return expenseColumns.map((column) => values[column])
  })
  return csvText([expenseColumns.map(texts.heading), ...rows])
}

function valuesOf(expense: Expense, { category, name, item }: ExpenseCsvTexts): Record<ExpenseColumn, string> {
  const { amount, inTripCurrency, split } = expense
  return {
    date: expense.spentOn,
    title: expense.title,
    category: category(expense.category),
    amount: decimalText(amount),
    currency: amount.currency,
    rate: String(expense.rate),
    inTripCurrency: decimalText(inTripCurrency),
    tripCurrency: inTripCurrency.currency,
    paidBy: name(expense.paidBy),
    split: split.parts.map(({ userId, amount: part }) => `${name(userId)} ${decimalText(part)}`).join('; '),
    lines: (split.lines ?? [])
      .map(({ title, amount: line, userIds }) =>
        `${title} ${decimalText(line)} (${userIds.map(name).join(', ')})`.trim(),
      )
      .join('; '),
    item: expense.itemId === null ? '' : item(expense.itemId),
  }
}
