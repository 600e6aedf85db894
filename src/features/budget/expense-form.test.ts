import { describe, expect, it } from 'vitest'
import { type ExpenseForm, emptyExpenseForm, expenseFormSchema, toExpenseForm, toNewExpense } from './expense-form.ts'
import { leftToSplit, previewSplit } from './split-form.ts'

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

  it('splits a bill by its items, and what is beyond them in proportion', () => {
    const bill = (...lines: [title: string, amount: string, ...userIds: string[]][]): ExpenseForm => ({
      ...dinner,
      amount: '110',
      mode: 'itemized',
      lines: lines.map(([title, amount, ...userIds]) => ({ title, amount, userIds })),
    })
    const shared = bill(['Hotpot', '80', 'lin', 'wei'], ['', '20', 'wei'], ['', '', 'lin', 'wei'])
    expect(codesOf(shared)).toEqual([])
    expect(leftToSplit(shared)).toEqual({ amount: 1000, currency: 'CNY' })
    expect([...(previewSplit(shared)?.values() ?? [])].map(({ amount }) => amount)).toEqual([4400, 6600])
    expect(toNewExpense(shared).split).toEqual({
      mode: 'itemized',
      lines: [
        { title: 'Hotpot', amount: { amount: 8000, currency: 'CNY' }, userIds: ['lin', 'wei'] },
        { title: '', amount: { amount: 2000, currency: 'CNY' }, userIds: ['wei'] },
      ],
    })
    expect(codesOf(bill(['', '', 'lin']))).toEqual(['noLines'])
    expect(codesOf(bill(['Tea', '', 'lin']))).toEqual(['unread'])
    expect(codesOf(bill(['Tea', '5']))).toEqual(['nobody'])
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
