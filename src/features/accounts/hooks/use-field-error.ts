'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { isErrorCode } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { fieldErrorCodes } from '../account-fields.ts'

/** Texts for the errors at the fields of account forms: rules of the schemas and codes of the server. */
export function useFieldError() {
  const t = useTranslations('accounts.problems')
  const message = useErrorMessage()
  return useCallback(
    (code: string): string => {
      const known = fieldErrorCodes.find((each) => each === code)
      if (known) return t(known)
      return message(isErrorCode(code) ? code : 'INVALID_INPUT')
    },
    [t, message],
  )
}
