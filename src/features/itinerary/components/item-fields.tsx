'use client'
import { useLocale, useTranslations } from 'next-intl'
import { CurrencySelect } from '#components/ui/currency-select.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input, TimeInput } from '#components/ui/input.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { Select } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { itemKinds } from '#features/plan-items/components/kind-icon.tsx'
import { dayCount } from '#features/plan-items/item-order.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { type ItemForm, type ItemProblem, isNextDay } from '../item-form.ts'
import { PlaceFields } from './place-fields.tsx'

interface FieldsProps {
  form: ItemForm
  problem: ItemProblem | null
  onChange: (part: Partial<ItemForm>) => void
}

/** Everything one can say about an item; only what it is, is needed. */
export function ItemFields(props: FieldsProps) {
  const { form, problem, onChange } = props
  const words = useTranslations('plan.form')
  const plan = useTranslations('plan')
  return (
    <>
      <Field label={words('title')} error={problem === 'title' ? words('titleMissing') : null}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={200}
            placeholder={words('titleExample')}
            value={form.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={words('kind')}>
          {(control) => (
            <Select
              {...control}
              value={form.kind}
              options={itemKinds.map((kind) => ({ value: kind, label: plan(`kind.${kind}`) }))}
              onChange={(event) =>
                onChange({ kind: itemKinds.find((kind) => kind === event.target.value) ?? form.kind })
              }
            />
          )}
        </Field>
        <DayField {...props} />
      </div>
      <TimeFields {...props} />
      <PlaceFields {...props} />
      <CostFields {...props} />
      <BookingFields {...props} />
      <Field label={words('notes')}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={4000}
            value={form.notes}
            onChange={(event) => onChange({ notes: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

function DayField({ form, onChange }: FieldsProps) {
  const words = useTranslations('plan.form')
  const plan = useTranslations('plan')
  const common = useTranslations('common')
  const locale = useLocale()
  const { trip, items } = usePlan()
  const days = Array.from({ length: dayCount(trip.durationDays, items) }, (_, index) => index + 1)
  return (
    <Field label={words('day')}>
      {(control) => (
        <Select
          {...control}
          value={form.day}
          options={[
            ...days.map((day) => ({
              value: String(day),
              label: trip.startDate
                ? `${common('day', { number: day })} · ${formatDay(addDays(trip.startDate, day - 1), locale, 'short')}`
                : common('day', { number: day }),
            })),
            { value: '', label: plan('unscheduled') },
          ]}
          onChange={(event) => onChange({ day: event.target.value })}
        />
      )}
    </Field>
  )
}

function TimeFields({ form, problem, onChange }: FieldsProps) {
  const words = useTranslations('plan.form')
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label={words('start')}>
        {(control) => (
          <TimeInput {...control} value={form.start} onChange={(event) => onChange({ start: event.target.value })} />
        )}
      </Field>
      <Field
        label={words('end')}
        error={problem === 'end' ? words('sameTime') : null}
        hint={isNextDay(form) ? words('nextDay') : null}
      >
        {(control) => (
          <TimeInput {...control} value={form.end} onChange={(event) => onChange({ end: event.target.value })} />
        )}
      </Field>
    </div>
  )
}

function CostFields({ form, problem, onChange }: FieldsProps) {
  const words = useTranslations('plan.form')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-3">
      <Field label={words('cost')} error={problem === 'cost' ? words('costProblem') : null}>
        {(control) => (
          <Input
            {...control}
            className="tabular"
            inputMode="decimal"
            autoComplete="off"
            value={form.cost}
            onChange={(event) => onChange({ cost: event.target.value })}
          />
        )}
      </Field>
      <Field label={words('currency')}>
        {(control) => (
          <CurrencySelect
            {...control}
            value={form.currency}
            onChange={(event) => onChange({ currency: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

function BookingFields({ form, onChange }: FieldsProps) {
  const words = useTranslations('plan.form')
  const states = useTranslations('plan.bookingState')
  return (
    <>
      <div>
        <p aria-hidden className="mb-1.5 font-medium text-sm">
          {words('booking')}
        </p>
        <Segmented
          label={words('booking')}
          name="booking"
          className="flex"
          value={form.booking}
          onChange={(booking) => onChange({ booking })}
          options={(['none', 'needed', 'booked'] as const).map((value) => ({ value, label: states(value) }))}
        />
      </div>
      {form.booking === 'booked' || form.code ? (
        <Field label={words('code')}>
          {(control) => (
            <Input
              {...control}
              className="tabular"
              autoComplete="off"
              maxLength={80}
              value={form.code}
              onChange={(event) => onChange({ code: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
