import type { ReservationType } from '#contract/reservation.ts'
import type { DraftFields } from './reading/draft.ts'

/** Of a journey its number and its ends; without words of a language. */
export function titleOf(type: ReservationType, { number, from, to, address, code }: DraftFields): string {
  const ends = from && to ? `${from.value} – ${to.value}` : (to?.value ?? from?.value ?? '')
  const named = [number?.value ?? '', ends].filter((part) => part !== '').join(' ')
  return (named || address?.value || code?.value || type).slice(0, 200)
}
