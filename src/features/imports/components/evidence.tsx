'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Reservation, ReservationField } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'

/** The words of the original that a field was read from; what is unsure says so. */
export function Evidence({ reservation, field }: { reservation: Reservation; field: ReservationField }) {
  const t = useTranslations('imports.reservations')
  const words = reservation.evidence[field]?.text.replace(/\s+/g, ' ').trim()
  const confidence = reservation.confidence[field]
  const isUnsure = confidence !== undefined && confidence < lowConfidence
  if (!words && !isUnsure) return null
  return (
    <span className="break-words">
      {isUnsure ? (
        <span className="text-caution">
          <TriangleAlert aria-hidden className="mr-1 inline size-3.5 align-[-0.15em]" />
          {t(words ? 'unsure' : 'unsureGuess')}{' '}
        </span>
      ) : null}
      {words ? <q>{words.length > 90 ? `${words.slice(0, 90)}…` : words}</q> : null}
    </span>
  )
}
