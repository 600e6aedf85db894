'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { FormDateField } from '#components/form/date-field.tsx'
import { fieldError } from '#components/form/form-field.tsx'
import { MoneyFields } from '#components/form/money-fields.tsx'
import { SegmentedField } from '#components/form/segmented-field.tsx'
import type { DateSpan } from '#components/ui/calendar.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { longestTripDays } from '#contract/limits.ts'
import type { Locale } from '#contract/locale.ts'
// The fields of a trip, one component per question; the wizard asks them step by step, the settings all at once.
import { languageOf } from '#contract/locale.ts'
import { addDays, daysBetween } from '#lib/calendar-days.ts'
import { formatDayRange } from '#lib/format.ts'
import { isDay } from '#lib/read-day.ts'
import { readDecimal } from '#lib/read-decimal.ts'
import { tripDates } from '../end-date.ts'
import { useHolidayText } from '../hooks/use-holiday-text.ts'
import { useTripFieldError } from '../hooks/use-trip-field-error.ts'
import type { TripForm } from '../trip-form.ts'
import { ChildAges } from './child-ages.tsx'
import { CountField } from './count-field.tsx'
import { EndDateField } from './end-date-field.tsx'
import { InterestPicker } from './interest-picker.tsx'

interface TripFieldsProps {
  form: UseFormReturn<TripForm>
}

/** null while it is no length of a trip. */
function wholeDays(text: string): number | null {
  const days = readDecimal(text)
  return days && Number.isInteger(days) && days <= longestTripDays ? days : null
}

/** First and last day as text; empty while either is unknown. */
export function formatTripDates({ startDate, days: text }: Pick<TripForm, 'startDate' | 'days'>, locale: Locale) {
  const days = wholeDays(text)
  if (!isDay(startDate) || !days) return ''
  return formatDayRange(startDate, addDays(startDate, days - 1), locale)
}

/** `refusedLength`: the rule of the server that the days break, shown before they are saved. */
export function WhenFields({ form, refusedLength = null }: TripFieldsProps & { refusedLength?: string | null }) {
  const t = useTranslations('trips.form')
  const locale = useLocale()
  const describeError = useTripFieldError()
  const [startDate, days, place] = useWatch({ control: form.control, name: ['startDate', 'days', 'destinationPlace'] })
  const length = wholeDays(days)
  const edited = { shouldDirty: true, shouldValidate: form.formState.isSubmitted }
  const holidays = useHolidayText(
    place?.country && isDay(startDate) && length
      ? { country: place.country, from: startDate, to: addDays(startDate, length - 1) }
      : null,
  )
  const span = {
    first: isDay(startDate) ? startDate : '',
    last: isDay(startDate) && length ? addDays(startDate, length - 1) : '',
    onChange: ({ first, last }: DateSpan) => {
      form.setValue('startDate', first, edited)
      if (last) form.setValue('days', String(daysBetween(first, last) + 1), edited)
    },
  }
  return (
    <div className="@container">
      {/* All in one row only where a date has its 10.25rem. */}
      <div className="grid @md:grid-cols-[minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,0.7fr)] grid-cols-[repeat(auto-fit,minmax(min(10.25rem,100%),1fr))] gap-3">
        <FormDateField form={form} name="startDate" label={t('startDate')} describeError={describeError} span={span} />
        <EndDateField
          dates={tripDates(startDate, length)}
          onChange={(dates) => {
            form.setValue('startDate', dates.start, edited)
            form.setValue('days', String(dates.length ?? ''), edited)
          }}
        />
        <Field
          label={t('days')}
          error={fieldError(form, 'days', describeError) ?? (refusedLength && describeError(refusedLength))}
        >
          {(control) => <Input {...control} {...form.register('days')} inputMode="numeric" autoComplete="off" />}
        </Field>
        <p aria-live="polite" className="col-span-full min-h-5 text-ink-faint text-sm">
          {formatTripDates({ startDate, days }, languageOf(locale)) || t('datesMayWait')}
          {holidays ? <span className="block text-ink-soft">{holidays}</span> : null}
        </p>
      </div>
    </div>
  )
}

export function PartyFields({ form: { control } }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  const adults = useController({ control, name: 'adults' }).field
  const children = useController({ control, name: 'children' }).field
  const childAges = useController({ control, name: 'childAges' }).field
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
      <ChildAges count={children.value} value={childAges.value} onChange={childAges.onChange} />
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
