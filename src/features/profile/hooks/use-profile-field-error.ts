'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useFieldError } from '#features/accounts/hooks/use-field-error.ts'

/** As `useFieldError`, where only the current password can be incorrect. */
export function useProfileFieldError() {
  const t = useTranslations('profile')
  const describeError = useFieldError()
  return useCallback(
    (code: string) => (code === 'INVALID_CREDENTIALS' ? t('wrongPassword') : describeError(code)),
    [t, describeError],
  )
}
