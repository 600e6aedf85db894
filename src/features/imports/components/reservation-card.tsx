'use client'
import { TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field, type FieldControl } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Money } from '#components/ui/money.tsx'
import { Select } from '#components/ui/select.tsx'
import { TimeInput } from '#components/ui/time-input.tsx'
import type { Reservation, ReservationField } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { formatDay } from '#lib/format.ts'
import {
  type EditableField,
  editableFields,
  isTimeField,
  joinParts,
  partsOf,
  reservationTypes,
  withField,
  withType,
} from '../reservation-fields.ts'
import { PriceFields } from './price-fields.tsx'

interface ReservationCardProps {
  reservation: Reservation
  /** Of the trip: where no price was read. */
  currency: string
  isChosen: boolean
  onToggle: () => void
  onChange: (reservation: Reservation) => void
}

const states = ['confirmed', 'changed', 'cancelled', 'waitlisted'] as const

/** Each field with the words of the original that it was read from; what is unsure says so. */
export function ReservationCard({ reservation, currency, isChosen, onToggle, onChange }: ReservationCardProps) {
  const t = useTranslations('imports.reservations')
  const locale = useLocale()
  const { type, status, title, price, departLocal, checkIn } = reservation
  const { day } = partsOf(departLocal ?? checkIn)
  const name = title.trim() || t(`type.${type}`)
  const heading = day ? t('heading', { title: name, day: formatDay(day, locale, 'short') }) : name
  return (
    <fieldset>
      <legend className="sr-only">{heading}</legend>
      <div className="flex flex-wrap items-start justify-between gap-x-3">
        <Checkbox
          label={<span className="break-words font-medium">{heading}</span>}
          detail={t(`type.${type}`)}
          checked={isChosen}
          onChange={onToggle}
        />
        <span className="flex items-center gap-2 py-1.5 text-sm leading-5 pointer-coarse:py-3">
          {price ? <Money value={price} /> : null}
          <Badge tone={status === 'confirmed' ? 'positive' : 'caution'}>{t(`status.${status}`)}</Badge>
        </span>
      </div>
      {isChosen ? (
        <div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <Field label={t('kind')}>
            {(control) => (
              <Select
                {...control}
                value={type}
                options={reservationTypes.map((each) => ({ value: each, label: t(`type.${each}`) }))}
                onChange={({ target }) => {
                  const picked = reservationTypes.find((each) => each === target.value)
                  if (picked) onChange(withType(reservation, picked))
                }}
              />
            )}
          </Field>
          <Field label={t('state')}>
            {(control) => (
              <Select
                {...control}
                value={status}
                options={states.map((each) => ({ value: each, label: t(`status.${each}`) }))}
                onChange={({ target }) => {
                  const picked = states.find((each) => each === target.value)
                  if (picked) onChange({ ...reservation, status: picked })
                }}
              />
            )}
          </Field>
          {editableFields[type].map((field) => (
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
            price={price}
            currency={currency}
            hint={<Evidence reservation={reservation} field="price" />}
            onChange={(money) =>
              onChange({ ...reservation, price: money, confidence: { ...reservation.confidence, price: 1 } })
            }
          />
        </div>
      ) : null}
    </fieldset>
  )
}

function Evidence({ reservation, field }: { reservation: Reservation; field: ReservationField }) {
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
    <span className="flex gap-2">
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
