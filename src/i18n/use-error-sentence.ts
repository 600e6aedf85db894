'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Messages } from './messages/en.ts'

type ErrorKey = keyof Messages['errors']

/** What the server may send beside a code that a sentence mentions. */
export interface ErrorWords {
  /** `trip`, `item`, `task`, ...: what was not found. */
  entity?: string
  /** How long to wait, in seconds. */
  seconds?: number
}

/** Turns an error code into a sentence for people: `const sentence = useErrorSentence(); sentence('RATE_LIMITED', { seconds: 30 })`. */
export function useErrorSentence() {
  const translate = useTranslations('errors')
  return useCallback(
    (code: ErrorKey, { entity = 'other', seconds = 60 }: ErrorWords = {}) => translate(code, { entity, seconds }),
    [translate],
  )
}
