'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Money } from '#components/ui/money.tsx'
import type { Reservation } from '#contract/reservation.ts'
import { formatLocal } from '#lib/format.ts'
import { type EditableField, editableFields, isTimeField } from '../reservation-fields.ts'
import { Evidence } from './evidence.tsx'

/** What was read of a booking, field by field beside the original; what was not read takes no room. */
export function ReadFields({ reservation }: { reservation: Reservation }) {
  const t = useTranslations('imports.reservations')
  const locale = useLocale()
  const fields = editableFields[reservation.type].filter((field) => reservation[field] !== undefined)
  const textOf = (field: EditableField) =>
    isTimeField(field) ? formatLocal(reservation[field] ?? '', locale) : String(reservation[field])
  const row = 'grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-1.5 sm:grid-cols-[7.5rem_minmax(0,1fr)]'
  return (
    <dl className="mt-1 divide-y divide-line text-sm">
      {fields.map((field) => (
        <div key={field} className={row}>
          <dt className="text-ink-faint">{t(`field.${field}`)}</dt>
          <dd className="tabular min-w-0">
            <span className="block break-words">{textOf(field)}</span>
            <span className="block text-ink-faint text-xs">
              <Evidence reservation={reservation} field={field} />
            </span>
          </dd>
        </div>
      ))}
      {reservation.price ? (
        <div className={row}>
          <dt className="text-ink-faint">{t('price')}</dt>
          <dd className="min-w-0">
            <Money value={reservation.price} />
            <span className="block text-ink-faint text-xs">
              <Evidence reservation={reservation} field="price" />
            </span>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
