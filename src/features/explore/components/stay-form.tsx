'use client'
import { useTranslations } from 'next-intl'
import type { DateSpan } from '#components/ui/calendar.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { isDay } from '#lib/read-day.ts'
import type { SetQueryParams } from '#lib/use-query-params.ts'
import type { StayQuery } from '../stay-query.ts'

/** Nights and guests, kept in the URL; those of the trip unless changed. */
export function StayForm({
  query,
  isWrong,
  onChange,
}: {
  query: StayQuery
  isWrong: boolean
  onChange: SetQueryParams
}) {
  const t = useTranslations('explore.stay')
  const span = {
    first: query.checkIn,
    last: query.checkOut,
    onChange: ({ first, last }: DateSpan) => onChange({ in: first, ...(last && { out: last }) }),
  }
  return (
    <div className="grid max-w-xl grid-cols-[repeat(auto-fit,minmax(min(10.25rem,100%),1fr))] gap-3 sm:grid-cols-[1fr_1fr_7rem]">
      <Field label={t('checkIn')}>
        {(control) => (
          <DateInput
            control={control}
            span={span}
            value={query.checkIn}
            onChange={(day) => isDay(day) && onChange({ in: day })}
          />
        )}
      </Field>
      <Field label={t('checkOut')} error={isWrong ? t('datesProblem') : null}>
        {(control) => (
          <DateInput
            control={control}
            span={span}
            value={query.checkOut}
            onChange={(day) => isDay(day) && onChange({ out: day })}
          />
        )}
      </Field>
      <Field label={t('people')}>
        {(control) => (
          <Input
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            max={30}
            className="tabular"
            defaultValue={query.people}
            onChange={({ target }) => onChange({ people: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
