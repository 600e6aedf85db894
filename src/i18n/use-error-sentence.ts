'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { ErrorCode, ErrorDetails } from '#contract/error-code.ts'

/**
 * Turns an error code into a sentence for people: `useErrorSentence()('RATE_LIMITED', { retryAfter: 30 })`.
 * `offline` is the one failure that never reaches the server.
 */
export function useErrorSentence() {
  const translate = useTranslations('errors')
  return useCallback(
    (code: ErrorCode | 'offline', { entity = 'other', retryAfter = 60 }: ErrorDetails = {}) =>
      translate(code, { entity, seconds: retryAfter }),
    [translate],
  )
}
