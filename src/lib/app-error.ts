'use client'
// A failed call as people meet it: its code of the closed list, and a sentence in their language.
import { useCallback } from 'react'
import { type ErrorDetails, type ErrorShape, isErrorCode } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'

/** `offline`: no answer came at all. */
export type AppErrorCode = ErrorShape['code'] | 'offline'

export interface AppErrorView {
  code: AppErrorCode
  details: ErrorDetails
  /** Under which the server's log has it; empty when no answer came. */
  requestId: string
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined
}

function isDetails(value: unknown): value is ErrorDetails {
  return typeof value === 'object' && value !== null
}

/** Reads `error.data.app` of a failed tRPC call; anything that never reached the server counts as `offline`. */
export function readAppError(error: unknown): AppErrorView {
  const app = fieldOf(fieldOf(error, 'data'), 'app')
  const code = fieldOf(app, 'code')
  if (!isErrorCode(code)) return { code: 'offline', details: {}, requestId: '' }
  const details = fieldOf(app, 'details')
  const requestId = fieldOf(app, 'requestId')
  return {
    code,
    details: isDetails(details) ? details : {},
    requestId: typeof requestId === 'string' ? requestId : '',
  }
}

/** `const explain = useAppError(); explain(mutation.error)` is a sentence; null without an error. */
export function useAppError() {
  const sentence = useErrorMessage()
  return useCallback(
    (error: unknown): string | null => {
      if (error === null || error === undefined) return null
      const { code, details } = readAppError(error)
      return sentence(code, { entity: details.entity, seconds: details.retryAfter })
    },
    [sentence],
  )
}

/** The refused field of INVALID_INPUT by its path, such as `email`; its `rule` chooses the sentence. */
export function findRefusedRule(error: unknown, path: string): string | null {
  return readAppError(error).details.issues?.find((issue) => issue.path === path)?.rule ?? null
}
