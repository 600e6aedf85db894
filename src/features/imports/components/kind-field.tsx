'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Reservation } from '#contract/reservation.ts'
import { isUnsureKind, reservationTypes, withType } from '../reservation-fields.ts'

interface KindFieldProps {
  reservation: Reservation
  onChange: (reservation: Reservation) => void
}

/** What kind of booking it is; where that is a guess, it says so. */
export function KindField({ reservation, onChange }: KindFieldProps) {
  const t = useTranslations('imports.reservations')
  const doubt = isUnsureKind(reservation) ? (
    <span className="text-caution">
      <TriangleAlert aria-hidden className="mr-1 inline size-3.5 align-[-0.15em]" />
      {t('unsureKind')}
    </span>
  ) : undefined
  return (
    <Field label={t('kind')} hint={doubt}>
      {(control) => (
        <Select
          {...control}
          value={reservation.type}
          options={reservationTypes.map((each) => ({ value: each, label: t(`type.${each}`) }))}
          onChange={({ target }) => {
            const picked = reservationTypes.find((each) => each === target.value)
            if (picked) onChange(withType(reservation, picked))
          }}
        />
      )}
    </Field>
  )
}
