'use client'
import { useLocale, useTranslations } from 'next-intl'
import { CurrencySelect } from '#components/ui/currency-select.tsx'
import { Field } from '#components/ui/field.tsx'
import { DateInput, Input } from '#components/ui/input.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
// The fields of a trip, one part per question; the wizard asks them one after another, the settings all at once.
import type { Locale } from '#contract/locale.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatDayRange } from '#lib/format.ts'
import { longestTripDays, readAmount, type TripForm, type TripFormProblem } from '../trip-form.ts'
import { CountField } from './count-field.tsx'
import { InterestPicker } from './interest-picker.tsx'

export interface TripFieldsProps {
  form: TripForm
  problem: TripFormProblem | null
  onChange: (part: Partial<TripForm>) => void
}

/** First and last day in words; empty while either is unknown. */
export function tripSpan(form: Pick<TripForm, 'startDate' | 'days'>, locale: Locale): string {
  const days = readAmount(form.days)
  if (!form.startDate || !days || !Number.isInteger(days) || days > longestTripDays) return ''
  return formatDayRange(form.startDate, addDays(form.startDate, days - 1), locale)
}

export function WhenFields({ form, problem, onChange }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  const locale = useLocale()
  return (
    <div className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-x-3">
      <Field label={t('startDate')}>
        {(control) => (
          <DateInput
            {...control}
            value={form.startDate}
            onChange={(event) => onChange({ startDate: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('days')} error={problem === 'days' ? t('daysProblem', { most: longestTripDays }) : null}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={form.days}
            onChange={(event) => onChange({ days: event.target.value })}
          />
        )}
      </Field>
      <p aria-live="polite" className="col-span-2 mt-1.5 min-h-5 text-ink-faint text-sm">
        {tripSpan(form, locale) || t('datesMayWait')}
      </p>
    </div>
  )
}

export function PartyFields({ form, onChange }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  return (
    <div className="divide-y divide-line border-line border-y [&>*]:py-2">
      <CountField
        label={t('adults')}
        value={form.adults}
        min={1}
        max={30}
        onChange={(adults) => onChange({ adults })}
      />
      <CountField
        label={t('children')}
        detail={t('childrenDetail')}
        value={form.children}
        min={0}
        max={20}
        onChange={(children) => onChange({ children })}
      />
    </div>
  )
}

export function BudgetFields({ form, problem, onChange }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-3">
      <Field label={t('budget')} hint={t('budgetHint')} error={problem === 'budget' ? t('budgetProblem') : null}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            className="tabular"
            value={form.budget}
            onChange={(event) => onChange({ budget: event.target.value })}
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

export function StyleFields({ form, onChange }: TripFieldsProps) {
  const t = useTranslations('trips.form')
  return (
    <>
      <div>
        <p aria-hidden className="mb-2 font-medium text-sm">
          {t('pace')}
        </p>
        <Segmented
          label={t('pace')}
          name="pace"
          className="flex"
          value={form.pace}
          onChange={(pace) => onChange({ pace })}
          options={[
            { value: 'relaxed', label: t('relaxed') },
            { value: 'balanced', label: t('balanced') },
            { value: 'packed', label: t('packed') },
          ]}
        />
        <p className="mt-2 text-ink-faint text-xs">{t(`${form.pace}Detail`)}</p>
      </div>
      <InterestPicker value={form.interests} onChange={(interests) => onChange({ interests })} />
    </>
  )
}
