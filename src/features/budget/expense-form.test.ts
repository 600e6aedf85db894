import { describe, expect, it } from 'vitest'
import {
  type ExpenseForm,
  emptyExpenseForm,
  expenseFormSchema,
  leftToSplit,
  previewSplit,
  toExpenseForm,
  toNewExpense,
} from './expense-form.ts'

const blank = emptyExpenseForm({ userIds: ['lin', 'wei'], payer: 'lin', currency: 'CNY', today: '2027-05-01' })
const dinner: ExpenseForm = { ...blank, title: 'Dinner', amount: '100.01' }
const withParts = (mode: ExpenseForm['mode'], ...values: [share: string, amount: string][]): ExpenseForm => ({
  ...dinner,
  mode,
  parts: dinner.parts.map((part, index) => ({
    ...part,
    share: values[index]?.[0] ?? '',
    amount: values[index]?.[1] ?? '',
  })),
})
const codesOf = (form: ExpenseForm) =>
  expenseFormSchema.safeParse(form).error?.issues.map(({ message }) => message) ?? []

describe('the form of an expense', () => {
  it('becomes an expense for everybody in equal parts', () => {
    expect(codesOf(dinner)).toEqual([])
    expect(toNewExpense(dinner)).toEqual({
      title: 'Dinner',
      amount: { amount: 10_001, currency: 'CNY' },
      paidBy: 'lin',
      category: 'food',
      spentOn: '2027-05-01',
      itemId: null,
      split: { mode: 'equal', parts: [{ userId: 'lin' }, { userId: 'wei' }] },
    })
  })

  it('shows what each pays, to the last minor unit', () => {
    expect([...(previewSplit(dinner)?.values() ?? [])].map(({ amount }) => amount)).toEqual([5001, 5000])
    const shares = withParts('shares', ['3', ''], ['1', ''])
    expect([...(previewSplit(shares)?.values() ?? [])].map(({ amount }) => amount)).toEqual([7501, 2500])
  })

  it('says what exact parts leave, and accepts nothing else than all of it', () => {
    const short = withParts('exact', ['', '60'], ['', '40'])
    expect(leftToSplit(short)).toEqual({ amount: 1, currency: 'CNY' })
    expect(codesOf(short)).toEqual(['sum'])
    const whole = withParts('exact', ['', '60.01'], ['', '40'])
    expect(codesOf(whole)).toEqual([])
    expect(toNewExpense(whole).split.parts).toEqual([
      { userId: 'lin', amount: { amount: 6001, currency: 'CNY' } },
      { userId: 'wei', amount: { amount: 4000, currency: 'CNY' } },
    ])
  })

  it('rejects what cannot be an expense', () => {
    expect(codesOf({ ...dinner, amount: '0' })).toEqual(['amount'])
    expect(codesOf({ ...dinner, title: ' ' })).toEqual(['missing'])
    expect(codesOf({ ...dinner, parts: dinner.parts.map((part) => ({ ...part, isIn: false })) })).toEqual(['nobody'])
    expect(codesOf(withParts('shares', ['1.5', ''], ['1', '']))).toEqual(['unread'])
    expect(codesOf({ ...withParts('shares', ['2', ''], ['0', '']) })).toEqual([])
  })

  it('opens with what was saved', () => {
    const { split, ...rest } = toNewExpense(withParts('shares', ['2', ''], ['1', '']))
    const saved = {
      ...rest,
      id: 'e',
      tripId: 't',
      split: {
        mode: split.mode,
        parts: [
          { userId: 'lin', share: 2, amount: { amount: 6667, currency: 'CNY' } },
          { userId: 'wei', share: 1, amount: { amount: 3334, currency: 'CNY' } },
        ],
      },
      itemId: null,
      rate: 1,
      rateDate: '2027-05-01',
      inTripCurrency: rest.amount,
      version: 1,
    }
    expect(toNewExpense(toExpenseForm(saved, ['lin', 'wei']))).toEqual({ ...rest, split })
  })
})
