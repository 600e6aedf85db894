'use client'
// The fields of a trip, one component per question; the wizard asks them step by step, the settings all at once.
import { useLocale, useTranslations } from 'next-intl'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { MoneyFields } from '#components/form/money-fields.tsx'
import { SegmentedField } from '#components/form/segmented-field.tsx'
import { DateInput, Input } from '#components/ui/input.tsx'
import type { Locale } from '#contract/locale.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatDayRange } from '#lib/format.ts'
import { readDecimal } from '#lib/read-decimal.ts'
import { useTripFieldError } from '../hooks/use-trip-field-error.ts'
import { longestTripDays, type TripForm } from '../trip-form.ts'
import { CountField } from './count-field.tsx'
import { InterestPicker } from './interest-picker.tsx'

interface TripFieldsProps {
  form: UseFormReturn<TripForm>
}

/** First and last day as text; empty while either is unknown. */
export function formatTripDates({ startDate, days: text }: Pick<TripForm, 'startDate' | 'days'>, locale: Locale) {
  const days = readDecimal(text)
  if (!startDate || !days || !Number.isInteger(days) || days > longestTripDays) return ''
  return formatDayRange(startDate, addDays(startDate, days - 1), locale)
}

export function WhenFields({ form }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  const locale = useLocale()
  const describeError = useTripFieldError()
  const [startDate, days] = useWatch({ control: form.control, name: ['startDate', 'days'] })
  return (
    <div className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-x-3">
      <FormField form={form} name="startDate" label={t('startDate')} describeError={describeError}>
        {(control) => <DateInput {...control} />}
      </FormField>
      <FormField form={form} name="days" label={t('days')} describeError={describeError}>
        {(control) => <Input {...control} inputMode="numeric" autoComplete="off" />}
      </FormField>
      <p aria-live="polite" className="col-span-2 mt-1.5 min-h-5 text-ink-faint text-sm">
        {formatTripDates({ startDate, days }, locale) || t('datesMayWait')}
      </p>
    </div>
  )
}

export function PartyFields({ form: { control } }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  const adults = useController({ control, name: 'adults' }).field
  const children = useController({ control, name: 'children' }).field
  return (
    <div className="divide-y divide-line border-line border-y [&>*]:py-2">
      <CountField label={t('adults')} value={adults.value} min={1} max={30} onChange={adults.onChange} />
      <CountField
        label={t('children')}
        detail={t('childrenDetail')}
        value={children.value}
        min={0}
        max={20}
        onChange={children.onChange}
      />
    </div>
  )
}

export function BudgetFields({ form }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  const describeError = useTripFieldError()
  return (
    <MoneyFields
      form={form}
      name="budget"
      label={t('budget')}
      hint={t('budgetHint')}
      describeError={describeError}
      currency={{ name: 'currency', label: t('currency') }}
    />
  )
}

export function StyleFields({ form: { control } }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  const pace = useController({ control, name: 'pace' }).field
  const interests = useController({ control, name: 'interests' }).field
  return (
    <>
      <div>
        <SegmentedField
          label={t('pace')}
          field={pace}
          options={[
            { value: 'relaxed', label: t('relaxed') },
            { value: 'balanced', label: t('balanced') },
            { value: 'packed', label: t('packed') },
          ]}
        />
        <p className="mt-2 text-ink-faint text-xs">{t(`${pace.value}Detail`)}</p>
      </div>
      <InterestPicker value={interests.value} onChange={interests.onChange} />
    </>
  )
}
