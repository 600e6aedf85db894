'use client'
import type { Money } from '#contract/money.ts'
import { majorUnits, moneyOf } from '#contract/money-arithmetic.ts'
import { useRate } from '#lib/use-rate.ts'

/** Converts to whole units of `to` at the latest known rate; null for the same currency or an unknown rate. */
export function useConversion(from: string | undefined, to: string): (money: Money) => Money | null {
  const rate = useRate(from, to)?.rate
  return (money) =>
    rate === undefined || money.currency !== from ? null : moneyOf(Math.round(majorUnits(money) * rate), to)
}
