'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useCalendarError } from '#components/form/use-calendar-error.ts'
import { isErrorCode } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'

const keys = {
  missing: 'titleMissing',
  sameTime: 'sameTime',
  coordinates: 'coordinatesProblem',
  cost: 'costProblem',
  link: 'linkProblem',
  freeCancel: 'freeCancelProblem',
} as const

function isKnown(code: string): code is keyof typeof keys {
  return Object.hasOwn(keys, code)
}

/** Texts for the errors at the fields of an item. */
export function useItemFieldError() {
  const t = useTranslations('plan.form')
  const calendarError = useCalendarError()
  const message = useErrorMessage()
  return useCallback(
    (code: string): string => {
      if (isKnown(code)) return t(keys[code])
      return calendarError(code) ?? message(isErrorCode(code) ? code : 'INVALID_INPUT')
    },
    [t, calendarError, message],
  )
}
