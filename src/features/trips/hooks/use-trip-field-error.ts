'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { FieldPath } from 'react-hook-form'
import { useCalendarError } from '#components/form/use-calendar-error.ts'
import { isErrorCode } from '#contract/error-code.ts'
import { longestTripDays } from '#contract/limits.ts'
import { mostStops } from '#contract/trip-stops.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import type { TripForm } from '../trip-form.ts'

const stopFields: Record<string, FieldPath<TripForm>> = Object.fromEntries(
  Array.from({ length: mostStops }, (_, index) => [
    `stops.${index}.place`,
    index === 0 ? ('destination' as const) : (`moreStops.${index - 1}.name` as const),
  ]),
)

/** Where the server's errors are shown; others go above the form. */
export const tripServerFields: Record<string, FieldPath<TripForm>> = {
  ...stopFields,
  title: 'title',
  destination: 'destination',
  origin: 'origin',
  startDate: 'startDate',
  durationDays: 'days',
  budget: 'budget',
}

/** Texts for the errors at the fields of a trip. */
export function useTripFieldError() {
  const t = useTranslations('trips.form')
  const calendarError = useCalendarError()
  const message = useErrorMessage()
  return useCallback(
    (code: string): string => {
      switch (code) {
        case 'missing':
          return t('destinationMissing')
        case 'unknown_place':
          return t('unknownPlace')
        case 'ambiguous_place':
          return t('ambiguousPlace')
        case 'days':
          return t('daysProblem', { most: longestTripDays })
        case 'too_short_for_stops':
          return t('daysForStops')
        case 'budget':
          return t('budgetProblem')
        default:
          return calendarError(code) ?? message(isErrorCode(code) ? code : 'INVALID_INPUT')
      }
    },
    [t, calendarError, message],
  )
}
