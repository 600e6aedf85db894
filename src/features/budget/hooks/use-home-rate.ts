'use client'
import type { Money } from '#contract/money.ts'
import { atRate } from '#contract/money-arithmetic.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useRate } from '#lib/use-rate.ts'

export type HomeRate = NonNullable<ReturnType<typeof useHomeRate>>

/** Of the trip's currency in the reader's own, for reading only; null where the two are the same or no rate is known. */
export function useHomeRate(tripCurrency: string) {
  const { homeCurrency } = useUser()
  const found = useRate(tripCurrency, homeCurrency)
  if (!found) return null
  return {
    ...found,
    from: tripCurrency,
    to: homeCurrency,
    convert: (money: Money) => atRate(money, found.rate, homeCurrency),
  }
}
