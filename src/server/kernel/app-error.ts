import type { ErrorCode, ErrorDetails } from '#contract/error-code.ts'

/** The one way to refuse: `code` for the caller, `cause` for the log. Recognise it by name; classes differ between bundles. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: Exclude<ErrorCode, 'INTERNAL'>, options?: { details?: ErrorDetails; cause?: unknown })
  /** An unexpected error is only as good as its cause. */
  constructor(code: ErrorCode, options: { details?: ErrorDetails; cause: unknown })
  constructor(code: ErrorCode, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.code = code
    this.details = options.details ?? {}
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError'
}

export function notFound(entity: string): AppError {
  return new AppError('NOT_FOUND', { details: { entity } })
}

export function invalidInput(path: string, rule: string, message: string): AppError {
  return new AppError('INVALID_INPUT', { details: { issues: [{ path, rule, message }] } })
}

const tooMuchWorkRule = 'too_much_work'

/** What took more time or memory than one call may have. Whoever asked for it can ask for less; trying again changes little. */
export function tooMuchWork(): AppError {
  return invalidInput('', tooMuchWorkRule, 'this takes more time or memory than one call may have')
}

export function isTooMuchWork(error: unknown): boolean {
  return isAppError(error) && (error.details.issues ?? []).some(({ rule }) => rule === tooMuchWorkRule)
}
