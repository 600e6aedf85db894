'use client'
// Reads the error of a failed call and turns it into a message.
import { useCallback } from 'react'
import { type ErrorDetails, type ErrorShape, isErrorCode } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'

/** `offline`: no answer came at all. */
export type AppErrorCode = ErrorShape['code'] | 'offline'

export interface AppErrorView {
  code: AppErrorCode
  details: ErrorDetails
  /** The id in the server's log; empty without an answer. */
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

const passing: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'offline',
  'DEPENDENCY_UNAVAILABLE',
  'STORAGE_UNAVAILABLE',
])

/** The call was not judged: sent again later it may succeed. */
export function isPassingFailure(error: unknown): boolean {
  return passing.has(readAppError(error).code)
}

/** The server could do nothing for want of its database. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, details } = readAppError(error)
  return code === 'DEPENDENCY_UNAVAILABLE' && details.dependency === 'database'
}

/** `const explain = useAppError(); explain(mutation.error)` is the message; null without an error. */
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

/** The rule that the input at `path` broke, of an INVALID_INPUT error. */
export function findRefusedRule(error: unknown, path: string): string | null {
  return readAppError(error).details.issues?.find((issue) => issue.path === path)?.rule ?? null
}
