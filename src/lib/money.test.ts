import { expect, test } from 'vitest'
import { formatMoneyInput, readMoney, roundEstimate, sumByCurrency } from './money.ts'

const yuan = (amount: number) => ({ amount, currency: 'CNY' })

test('sums by currency and leaves out zero', () => {
  expect(
    sumByCurrency([yuan(100), null, { amount: 5, currency: 'JPY' }, yuan(50), { amount: 0, currency: 'EUR' }]),
  ).toEqual([yuan(150), { amount: 5, currency: 'JPY' }])
})

test.each([
  ['1,280.50', 'CNY', { amount: 128050, currency: 'CNY' }],
  ['３０００', 'JPY', { amount: 3000, currency: 'JPY' }],
  ['0.1', 'USD', { amount: 10, currency: 'USD' }],
  ['0,99', 'EUR', { amount: 99, currency: 'EUR' }],
  ['1.234,56', 'EUR', { amount: 123456, currency: 'EUR' }],
  ['1,234.567', 'BHD', { amount: 1234567, currency: 'BHD' }],
  ['两万五', 'CNY', { amount: 2_500_000, currency: 'CNY' }],
  ['2.5k', 'JPY', { amount: 2500, currency: 'JPY' }],
  ['12.5', 'JPY', undefined],
  ['1.999', 'USD', undefined],
  ['99999999999', 'USD', undefined],
  [' ', 'CNY', null],
  ['-5', 'CNY', undefined],
  ['much', 'CNY', undefined],
])('%j %s is read as %j', (text, currency, expected) => expect(readMoney(text, currency)).toEqual(expected))

test('formats an amount as it is parsed', () => {
  for (const money of [yuan(128050), { amount: 234567, currency: 'BHD' }, { amount: 1234, currency: 'JPY' }])
    expect(readMoney(formatMoneyInput(money), money.currency)).toEqual(money)
})

test('keeps the minor units of an amount that has any', () => {
  expect(formatMoneyInput({ amount: 61_240, currency: 'EUR' })).toBe('612.40')
  expect(formatMoneyInput({ amount: 61_200, currency: 'EUR' })).toBe('612')
})

test('shows large estimates in whole units, small ones as they are', () => {
  expect(roundEstimate({ amount: 107_328, currency: 'CNY' })).toEqual({ amount: 107_300, currency: 'CNY' })
  expect(roundEstimate({ amount: 950, currency: 'EUR' })).toEqual({ amount: 950, currency: 'EUR' })
  expect(roundEstimate({ amount: 4259, currency: 'JPY' })).toEqual({ amount: 4259, currency: 'JPY' })
})
