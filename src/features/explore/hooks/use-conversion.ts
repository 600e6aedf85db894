'use client'
import type { Money } from '#contract/money.ts'
import { majorUnits, moneyOf } from '#contract/money-arithmetic.ts'
import { useRate } from '#lib/use-rate.ts'

/**
 * Converts to whole units of `to` at the latest known rate; null for the same currency or an unknown rate, undefined until
 * the rate is there.
 */
export function useConversion(from: string | undefined, to: string): (money: Money) => Money | null | undefined {
  const found = useRate(from, to)
  return (money) => {
    if (money.currency !== from || found === null) return null
    return found && moneyOf(Math.round(majorUnits(money) * found.rate), to)
  }
}
