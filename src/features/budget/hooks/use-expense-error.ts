'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useCalendarError } from '#components/form/use-calendar-error.ts'
import { isErrorCode } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { splitProblems } from '../split-form.ts'

const problems = ['missing', 'amount', ...splitProblems, 'unknown_currency', 'too_big'] as const

/** Texts for the errors at the fields of an expense. */
export function useExpenseError() {
  const t = useTranslations('budget.problem')
  const calendarError = useCalendarError()
  const message = useErrorMessage()
  return useCallback(
    (code: string): string => {
      const problem = problems.find((each) => each === code)
      return problem ? t(problem) : (calendarError(code) ?? message(isErrorCode(code) ? code : 'INVALID_INPUT'))
    },
    [t, calendarError, message],
  )
}
