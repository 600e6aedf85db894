'use client'
import type { Money } from '#contract/money.ts'
import { majorUnits, moneyOf } from '#contract/money-arithmetic.ts'
import { trpc } from '#lib/trpc.ts'

const ratesStayMs = 3_600_000
const sampleAmount = 1000

/** Converts to whole units of `to` at the latest known rate; null for the same currency or an unknown rate. */
export function useConversion(from: string | undefined, to: string): (money: Money) => Money | null {
  const isNeeded = from !== undefined && from !== to
  const { data } = trpc.travel.convertCurrency.useQuery(
    { amount: moneyOf(sampleAmount, from ?? to), to },
    { enabled: isNeeded, staleTime: ratesStayMs, retry: false },
  )
  const rate = isNeeded ? data?.items[0]?.rate : undefined
  return (money) =>
    rate === undefined || money.currency !== from ? null : moneyOf(Math.round(majorUnits(money) * rate), to)
}
