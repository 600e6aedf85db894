'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { ErrorCode } from '#contract/error-code.ts'

/** What a sentence may mention beside its code. */
export interface ErrorWords {
  /** `trip`, `item`, `task`, ...: what was not found. */
  entity?: string
  /** How long to wait. */
  seconds?: number
}

/**
 * Turns an error code into a sentence for people: `useErrorSentence()('RATE_LIMITED', { seconds: 30 })`.
 * `offline` is the one failure that never reaches the server.
 */
export function useErrorSentence() {
  const t = useTranslations('errors')
  return useCallback(
    (code: ErrorCode | 'offline', { entity = 'other', seconds = 60 }: ErrorWords = {}) => t(code, { entity, seconds }),
    [t],
  )
}
