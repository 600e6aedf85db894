'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { ErrorCode } from '#contract/error-code.ts'

/** Arguments of the message. */
export interface ErrorParams {
  /** `trip`, `item`, `task`, ...: what was not found. */
  entity?: string
  /** How long to wait. */
  seconds?: number
}

/**
 * Turns an error code into a message: `useErrorSentence()('RATE_LIMITED', { seconds: 30 })`.
 * `offline` is the one failure that never reaches the server.
 */
export function useErrorMessage() {
  const t = useTranslations('errors')
  return useCallback(
    (code: ErrorCode | 'offline', { entity = 'other', seconds = 60 }: ErrorParams = {}) => t(code, { entity, seconds }),
    [t],
  )
}
