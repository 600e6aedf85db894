import type { ReservationType } from '#contract/reservation.ts'
import { isJourneyType } from './kinds/journeys.ts'
import type { DraftFields } from './reading/draft.ts'

/** Of a journey its number and its ends, as sure as they are where it has a number; else an address or a code: a guess, as the name itself was not found. */
export function titleOf(
  type: ReservationType,
  { number, from, to, address, code }: DraftFields,
): { value: string; confidence: number } {
  const ends = from && to ? `${from.value} – ${to.value}` : (to?.value ?? from?.value ?? '')
  const named = [number?.value ?? '', ends].filter((part) => part !== '').join(' ')
  if (named === '') return { value: (address?.value ?? code?.value ?? type).slice(0, 200), confidence: 0.4 }
  const parts = [number, from, to].flatMap((part) => part?.confidence ?? [])
  return { value: named.slice(0, 200), confidence: number && isJourneyType(type) ? Math.min(...parts) : 0.55 }
}
