import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from '#contract/apportion.ts'
import type { Expense, SplitMode } from '#contract/budget.ts'
import { sharesInTripCurrency } from '#contract/expense-split.ts'
import { balancesOf, fewestTransfers } from '#contract/fewest-transfers.ts'
import { maxAmount } from '#contract/money.ts'
import { atRate } from '#contract/money-arithmetic.ts'
import { propertyRuns } from '../../testing/property-size.ts'
import { splitExpense } from './split-expense.ts'

/** Decimal places: none, two, three. */
const currencies = { JPY: 0, CNY: 2, KWD: 3 }
type Currency = keyof typeof currencies
const currency = fc.constantFrom<Currency>('JPY', 'CNY', 'KWD')
const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n']
const amount = fc.integer({ min: 1, max: maxAmount })
const rate = fc.double({ min: 1e-4, max: 1e4, noNaN: true })

/** An expense of a trip in `to`, split in one of the ways among some of its members. */
const expenseIn = (to: Currency, members: readonly string[]): fc.Arbitrary<Expense> =>
  fc
    .record({
      money: fc.record({ amount, currency }),
      rate,
      paidBy: fc.constantFrom(...members),
      mode: fc.constantFrom<SplitMode>('equal', 'shares', 'exact', 'itemized', 'none'),
      who: fc.subarray([...members], { minLength: 1 }),
      weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: members.length, maxLength: members.length }),
      bill: fc.array(fc.record({ amount, userIds: fc.subarray([...members], { minLength: 1 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
    })
    .map(({ money, rate: drawn, paidBy, mode, who, weights, bill }): Expense => {
      const exact = apportion(money.amount, weights.slice(0, who.length))
      const parts = who.map((userId, index) => ({
        userId,
        share: weights[index],
        amount: { amount: exact[index] ?? 0, currency: money.currency },
      }))
      const lines = bill.map((line) => ({ ...line, title: '', amount: { ...money, amount: line.amount } }))
      const frozen = money.currency === to ? 1 : drawn
      return {
        id: 'expense',
        tripId: 'trip',
        title: 'Dinner',
        amount: money,
        paidBy,
        category: 'food',
        spentOn: '2027-05-01',
        itemId: null,
        split: splitExpense(money, { mode, parts, lines }, { everybody: members, allowed: members }),
        rate: frozen,
        rateDate: '2027-05-01',
        inTripCurrency: atRate(money, frozen, to),
        version: 1,
      }
    })
    .filter(({ inTripCurrency }) => inTripCurrency.amount <= maxAmount)

const ledger = fc.tuple(currency, fc.integer({ min: 1, max: people.length })).chain(([to, count]) => {
  const members = people.slice(0, count)
  return fc.tuple(fc.constant(to), fc.constant(members), fc.array(expenseIn(to, members), { maxLength: 12 }))
})

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0)

describe('shares', () => {
  it('add up to the minor unit, in the currency of the expense and in that of the trip', () => {
    fc.assert(
      fc.property(ledger, ([, , expenses]) => {
        for (const expense of expenses) {
          const { parts, mode } = expense.split
          if (mode !== 'none') expect(sumOf(parts.map((part) => part.amount.amount))).toBe(expense.amount.amount)
          const shares = sharesInTripCurrency(expense)
          expect(sumOf(shares.map((share) => share.amount))).toBe(expense.inTripCurrency.amount)
          expect(shares.every((share) => Number.isInteger(share.amount) && share.amount >= 0)).toBe(true)
        }
      }),
      propertyRuns(300, 5000),
    )
  })

  it('differ from their exact proportion by less than one minor unit', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(amount, weights, (total, drawn) => {
        fc.pre(drawn.some((weight) => weight > 0))
        const sum = BigInt(sumOf(drawn))
        for (const [index, share] of apportion(total, drawn).entries()) {
          const off = BigInt(share) * sum - BigInt(total) * BigInt(drawn[index] ?? 0)
          expect(off < sum && off > -sum).toBe(true)
        }
      }),
      propertyRuns(300, 5000),
    )
  })
})

describe('a conversion', () => {
  it('is rounded once: to the nearest minor unit of the exact product', () => {
    fc.assert(
      fc.property(currency, currency, fc.integer({ min: 0, max: 10_000_000 }), rate, (from, to, minor, drawn) => {
        fc.pre(from !== to)
        const exact = minor * drawn * 10 ** (currencies[to] - currencies[from])
        const converted = atRate({ amount: minor, currency: from }, drawn, to)
        expect(converted.currency).toBe(to)
        expect(Number.isInteger(converted.amount)).toBe(true)
        // Half a minor unit, and what doubles cannot tell apart.
        expect(Math.abs(converted.amount - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-12)
      }),
      propertyRuns(1000, 20_000),
    )
  })
})

describe('settling up', () => {
  it('balances to zero with at most one transfer fewer than there are people', () => {
    fc.assert(
      fc.property(ledger, ([to, members, expenses]) => {
        const balances = balancesOf(expenses, [])
        expect(sumOf([...balances.values()])).toBe(0)
        const transfers = fewestTransfers(balances, to)
        expect(transfers.length).toBeLessThanOrEqual(members.length - 1)
        expect(transfers.every((transfer) => transfer.amount.amount > 0 && transfer.from !== transfer.to)).toBe(true)
        const settled = balancesOf(expenses, transfers)
        expect([...settled.values()].filter((balance) => balance !== 0)).toEqual([])
      }),
      propertyRuns(300, 5000),
    )
  })

  it('takes as few transfers as there can be', () => {
    const small = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(small, (drawn) => {
        const all = [...drawn, -sumOf(drawn)]
        const balances = new Map(all.map((balance, index) => [people[index] ?? '', balance]))
        const open = all.filter((balance) => balance !== 0)
        expect(fewestTransfers(balances, 'CNY')).toHaveLength(open.length - mostZeroSumGroups(open))
      }),
      propertyRuns(300, 3000),
    )
  })

  it('lets groups that are even among themselves settle apart', () => {
    const balances = new Map([
      ['a', 500],
      ['b', -300],
      ['c', 300],
      ['d', -200],
      ['e', -300],
    ])
    expect(fewestTransfers(balances, 'CNY')).toHaveLength(3)
  })
})

/** By trying every group that holds the first: slow and plain. */
function mostZeroSumGroups(open: readonly number[]): number {
  const [first, ...rest] = open
  if (first === undefined) return 0
  const counts = Array.from({ length: 2 ** rest.length }, (_, mask) => {
    const isIn = (index: number) => ((mask >> index) & 1) === 1
    const sum = first + sumOf(rest.filter((_value, index) => isIn(index)))
    return sum === 0 ? 1 + mostZeroSumGroups(rest.filter((_value, index) => !isIn(index))) : 0
  })
  return Math.max(...counts)
}
