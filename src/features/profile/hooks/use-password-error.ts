'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { readAppError, useAppError } from '#lib/app-error.ts'

/** Sentences for forms that ask for the current password only, where a refused sign-in cannot be about the email. */
export function usePasswordError() {
  const t = useTranslations()
  const explain = useAppError()
  return useCallback(
    (error: unknown) =>
      error && readAppError(error).code === 'INVALID_CREDENTIALS' ? t('profile.wrongPassword') : explain(error),
    [t, explain],
  )
}
