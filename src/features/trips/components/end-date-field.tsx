'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCalendarError } from '#components/form/use-calendar-error.ts'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field } from '#components/ui/field.tsx'
import { longestTripDays } from '#contract/limits.ts'
import { isDay } from '#lib/read-day.ts'
import { type TripDates, withEndDate } from '../end-date.ts'

/** The last day of the trip: the same as its length, said otherwise. */
export function EndDateField({ dates, onChange }: { dates: TripDates; onChange: (dates: TripDates) => void }) {
  const t = useTranslations('trips.form')
  const [typed, setTyped] = useState<string | null>(null)
  const [seen, setSeen] = useState(dates)
  if (seen.start !== dates.start || seen.length !== dates.length) {
    setSeen(dates)
    setTyped(null)
  }
  const change = (text: string) => {
    const changed = withEndDate(dates, text)
    setTyped(changed ? null : text)
    if (changed) onChange(changed)
  }
  const calendarError = useCalendarError()
  const problem =
    typed === null ? null : isDay(typed) ? t('endProblem', { most: longestTripDays }) : calendarError('date')
  return (
    <Field label={t('endDate')} error={problem}>
      {(control) => <DateInput control={control} value={typed ?? dates.end} onChange={change} />}
    </Field>
  )
}
