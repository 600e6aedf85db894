'use client'
import { useTranslations } from 'next-intl'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field, type FieldControl } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { TimeInput } from '#components/ui/time-input.tsx'
import type { Reservation } from '#contract/reservation.ts'
import {
  type EditableField,
  editableFields,
  isTimeField,
  joinParts,
  partsOf,
  withField,
} from '../reservation-fields.ts'
import { Evidence } from './evidence.tsx'
import { KindField } from './kind-field.tsx'
import { PriceFields } from './price-fields.tsx'

const states = ['confirmed', 'changed', 'cancelled', 'waitlisted'] as const

/** Each field of a booking, to correct it beside the words that it was read from. */
export function ReservationFields({
  reservation,
  currency,
  onChange,
}: {
  reservation: Reservation
  /** Of the trip: where no price was read. */
  currency: string
  onChange: (reservation: Reservation) => void
}) {
  const t = useTranslations('imports.reservations')
  return (
    <div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <KindField reservation={reservation} onChange={onChange} />
      <Field label={t('state')}>
        {(control) => (
          <Select
            {...control}
            value={reservation.status}
            options={states.map((each) => ({ value: each, label: t(`status.${each}`) }))}
            onChange={({ target }) => {
              const picked = states.find((each) => each === target.value)
              if (picked) onChange({ ...reservation, status: picked })
            }}
          />
        )}
      </Field>
      {editableFields[reservation.type].map((field) => (
        <Field key={field} label={t(`field.${field}`)} hint={<Evidence reservation={reservation} field={field} />}>
          {(control) => (
            <FieldInput
              control={control}
              reservation={reservation}
              field={field}
              onType={(typed) => onChange(withField(reservation, field, typed))}
            />
          )}
        </Field>
      ))}
      <PriceFields
        price={reservation.price}
        currency={currency}
        hint={<Evidence reservation={reservation} field="price" />}
        onChange={(money) =>
          onChange({ ...reservation, price: money, confidence: { ...reservation.confidence, price: 1 } })
        }
      />
    </div>
  )
}

interface FieldInputProps {
  control: FieldControl
  reservation: Reservation
  field: EditableField
  onType: (typed: string) => void
}

function FieldInput({ control, reservation, field, onType }: FieldInputProps) {
  const t = useTranslations('imports.reservations')
  if (!isTimeField(field)) {
    return (
      <Input
        {...control}
        value={String(reservation[field] ?? '')}
        inputMode={field === 'people' ? 'numeric' : undefined}
        maxLength={field === 'address' ? 300 : field === 'code' ? 80 : field === 'number' ? 40 : 200}
        onChange={(event) =>
          onType(field === 'people' ? event.target.value.replace(/\D/g, '').slice(0, 2) : event.target.value)
        }
      />
    )
  }
  const parts = partsOf(reservation[field])
  return (
    <span className="relative flex gap-2">
      <DateInput
        control={control}
        value={parts.day}
        className="min-w-0 flex-1"
        onChange={(day) => onType(joinParts({ ...parts, day }))}
      />
      <label htmlFor={`${control.id}-time`} className="sr-only">
        {t('timeOf', { field: t(`field.${field}`) })}
      </label>
      <TimeInput
        control={{ ...control, id: `${control.id}-time` }}
        value={parts.time}
        className="w-24"
        onChange={(time) => onType(joinParts({ ...parts, time }))}
      />
    </span>
  )
}
