'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { FormDateField, FormTimeField } from '#components/form/date-field.tsx'
import { FormField } from '#components/form/form-field.tsx'
import { MoneyFields } from '#components/form/money-fields.tsx'
import { SegmentedField } from '#components/form/segmented-field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { itemKinds } from '#features/plan-items/item-kinds.ts'
import { dayCount } from '#features/plan-items/item-order.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useItemFieldError } from '../hooks/use-item-field-error.ts'
import { bookingStates, endsOnNextDay, type ItemForm } from '../item-form.ts'
import { LinkFields } from './link-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TitleField } from './title-field.tsx'

interface FieldsProps {
  form: UseFormReturn<ItemForm>
}

/** Everything about an item; only the title is required. */
export function ItemFields({ form }: FieldsProps) {
  const t = useTranslations('plan.form')
  const tKind = useTranslations('plan.kind')
  const describeError = useItemFieldError()
  return (
    <>
      <TitleField form={form} />
      <div className="grid grid-cols-2 gap-3">
        <FormField form={form} name="kind" label={t('kind')}>
          {(control) => (
            <Select {...control} options={itemKinds.map((kind) => ({ value: kind, label: tKind(kind) }))} />
          )}
        </FormField>
        <DayField form={form} />
      </div>
      <TimeFields form={form} />
      <PlaceFields form={form} />
      <CostFields form={form} />
      <BookingFields form={form} />
      <LinkFields form={form} />
      <FormField form={form} name="notes" label={t('notes')} describeError={describeError}>
        {(control) => <Textarea {...control} maxLength={4000} />}
      </FormField>
    </>
  )
}

function DayField({ form }: FieldsProps) {
  const t = useTranslations('plan.form')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const { trip, items } = usePlan()
  const days = Array.from({ length: dayCount(trip.durationDays, items) }, (_, index) => index + 1)
  const options = days.map((day) => ({
    value: String(day),
    label: trip.startDate
      ? `${tCommon('day', { number: day })} · ${formatDay(addDays(trip.startDate, day - 1), locale, 'short')}`
      : tCommon('day', { number: day }),
  }))
  return (
    <FormField form={form} name="day" label={t('day')}>
      {(control) => <Select {...control} options={[...options, { value: '', label: tPlan('unscheduled') }]} />}
    </FormField>
  )
}

function TimeFields({ form }: FieldsProps) {
  const t = useTranslations('plan.form')
  const describeError = useItemFieldError()
  const [start, end, isWholeDay] = useWatch({ control: form.control, name: ['start', 'end', 'isWholeDay'] })
  return (
    <div className="grid grid-cols-2 gap-3">
      <FormTimeField form={form} name="start" label={t('start')} describeError={describeError} />
      <FormTimeField
        form={form}
        name="end"
        label={t('end')}
        describeError={describeError}
        hint={endsOnNextDay({ start, end, isWholeDay }) ? t('nextDay') : null}
      />
    </div>
  )
}

function CostFields({ form }: FieldsProps) {
  const t = useTranslations('plan.form')
  const describeError = useItemFieldError()
  return (
    <MoneyFields
      form={form}
      name="cost"
      label={t('cost')}
      describeError={describeError}
      currency={{ name: 'currency', label: t('currency') }}
    />
  )
}

function BookingFields({ form }: FieldsProps) {
  const t = useTranslations('plan.form')
  const tState = useTranslations('plan.bookingState')
  const describeError = useItemFieldError()
  const booking = useController({ control: form.control, name: 'booking' }).field
  const [kind, code, freeCancelDay] = useWatch({ control: form.control, name: ['kind', 'code', 'freeCancelDay'] })
  const isBooked = booking.value === 'booked'
  return (
    <>
      <SegmentedField
        label={t('booking')}
        field={booking}
        options={bookingStates.map((value) => ({ value, label: tState(value) }))}
      />
      {isBooked || code ? (
        <FormField form={form} name="code" label={t('code')} describeError={describeError}>
          {(control) => <Input {...control} className="tabular" autoComplete="off" maxLength={80} />}
        </FormField>
      ) : null}
      {(isBooked && kind === 'lodging') || freeCancelDay ? (
        <div className="grid grid-cols-2 items-end gap-3">
          <FormDateField form={form} name="freeCancelDay" label={t('freeCancel')} describeError={describeError} />
          <FormTimeField form={form} name="freeCancelTime" label={t('freeCancelTime')} describeError={describeError} />
        </div>
      ) : null}
    </>
  )
}
