'use client'
import { rateQuestion } from './rate-question.ts'
import { trpc } from './trpc.ts'

const ratesStayMs = 3_600_000

/**
 * The latest known rate of one currency in another, with its date and source; null where they are the same or none is
 * known, undefined until that shows.
 */
export function useRate(from: string | undefined, to: string) {
  const isNeeded = from !== undefined && from !== to
  const { data, isPending } = trpc.travel.convertCurrency.useQuery(rateQuestion(from ?? to, to), {
    enabled: isNeeded,
    staleTime: ratesStayMs,
  })
  if (isNeeded && isPending) return undefined
  const found = isNeeded ? data?.items[0] : undefined
  return data && found ? { ...found, source: data.source, checkedAt: data.checkedAt } : null
}
