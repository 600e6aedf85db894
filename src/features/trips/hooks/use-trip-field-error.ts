'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { isErrorCode } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { longestTripDays, type TripForm } from '../trip-form.ts'

/** Where the server's errors are shown; others go above the form. */
export const tripServerFields = {
  title: 'title',
  destination: 'destination',
  origin: 'origin',
  startDate: 'startDate',
  durationDays: 'days',
  budget: 'budget',
} as const satisfies Record<string, keyof TripForm>

/** Texts for the errors at the fields of a trip. */
export function useTripFieldError() {
  const t = useTranslations('trips.form')
  const message = useErrorMessage()
  return useCallback(
    (code: string): string => {
      switch (code) {
        case 'missing':
          return t('destinationMissing')
        case 'unknown_place':
          return t('unknownPlace')
        case 'days':
          return t('daysProblem', { most: longestTripDays })
        case 'budget':
          return t('budgetProblem')
        default:
          return message(isErrorCode(code) ? code : 'INVALID_INPUT')
      }
    },
    [t, message],
  )
}
