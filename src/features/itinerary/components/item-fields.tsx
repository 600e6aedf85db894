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
import { endsOnNextDay, type ItemForm, type ItemProblem } from '../item-form.ts'
import { PlaceFields } from './place-fields.tsx'

interface FieldsProps {
  form: ItemForm
  problem: ItemProblem | null
  onChange: (part: Partial<ItemForm>) => void
}

/** Everything one can say about an item; only what it is, is needed. */
export function ItemFields(props: FieldsProps) {
  const { form, problem, onChange } = props
  const t = useTranslations('plan.form')
  const tPlan = useTranslations('plan')
  return (
    <>
      <Field label={t('title')} error={problem === 'title' ? t('titleMissing') : null}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={200}
            placeholder={t('titleExample')}
            value={form.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('kind')}>
          {(control) => (
            <Select
              {...control}
              value={form.kind}
              options={itemKinds.map((kind) => ({ value: kind, label: tPlan(`kind.${kind}`) }))}
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
      <Field label={t('notes')}>
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
  const t = useTranslations('plan.form')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const { trip, items } = usePlan()
  const days = Array.from({ length: dayCount(trip.durationDays, items) }, (_, index) => index + 1)
  return (
    <Field label={t('day')}>
      {(control) => (
        <Select
          {...control}
          value={form.day}
          options={[
            ...days.map((day) => ({
              value: String(day),
              label: trip.startDate
                ? `${tCommon('day', { number: day })} · ${formatDay(addDays(trip.startDate, day - 1), locale, 'short')}`
                : tCommon('day', { number: day }),
            })),
            { value: '', label: tPlan('unscheduled') },
          ]}
          onChange={(event) => onChange({ day: event.target.value })}
        />
      )}
    </Field>
  )
}

function TimeFields({ form, problem, onChange }: FieldsProps) {
  const t = useTranslations('plan.form')
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label={t('start')}>
        {(control) => (
          <TimeInput {...control} value={form.start} onChange={(event) => onChange({ start: event.target.value })} />
        )}
      </Field>
      <Field
        label={t('end')}
        error={problem === 'end' ? t('sameTime') : null}
        hint={endsOnNextDay(form) ? t('nextDay') : null}
      >
        {(control) => (
          <TimeInput {...control} value={form.end} onChange={(event) => onChange({ end: event.target.value })} />
        )}
      </Field>
    </div>
  )
}

function CostFields({ form, problem, onChange }: FieldsProps) {
  const t = useTranslations('plan.form')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-3">
      <Field label={t('cost')} error={problem === 'cost' ? t('costProblem') : null}>
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
      <Field label={t('currency')}>
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
  const t = useTranslations('plan.form')
  const tBookingState = useTranslations('plan.bookingState')
  return (
    <>
      <div>
        <p aria-hidden className="mb-1.5 font-medium text-sm">
          {t('booking')}
        </p>
        <Segmented
          label={t('booking')}
          name="booking"
          className="flex"
          value={form.booking}
          onChange={(booking) => onChange({ booking })}
          options={(['none', 'needed', 'booked'] as const).map((value) => ({ value, label: tBookingState(value) }))}
        />
      </div>
      {form.booking === 'booked' || form.code ? (
        <Field label={t('code')}>
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
