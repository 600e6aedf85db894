// From whatever was thrown to a code of the closed list, and from there to tRPC's word for it.
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { ErrorCode } from '#contract/error-code.ts'
import { AppError, isAppError } from '../kernel/app-error.ts'

type TrpcCode = TRPCError['code']

const trpcCodes: Record<ErrorCode, TrpcCode> = {
  UNAUTHENTICATED: 'UNAUTHORIZED',
  INVALID_CREDENTIALS: 'UNAUTHORIZED',
  EMAIL_TAKEN: 'CONFLICT',
  CONFIRMATION_REQUIRED: 'PRECONDITION_FAILED',
  ACCOUNT_LOCKED: 'FORBIDDEN',
  TOKEN_EXPIRED: 'UNAUTHORIZED',
  TOKEN_REUSED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_INPUT: 'BAD_REQUEST',
  INVALID_TRANSITION: 'PRECONDITION_FAILED',
  VERSION_CONFLICT: 'CONFLICT',
  PROPOSAL_STALE: 'CONFLICT',
  PROPOSAL_DECIDED: 'CONFLICT',
  RUN_ACTIVE: 'CONFLICT',
  RUN_NOT_ACTIVE: 'CONFLICT',
  RUN_INTERRUPTED: 'SERVICE_UNAVAILABLE',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  FILE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FILE_TYPE_REFUSED: 'UNSUPPORTED_MEDIA_TYPE',
  FILE_INFECTED: 'UNPROCESSABLE_CONTENT',
  STORAGE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  PROVIDER_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  PROVIDER_RATE_LIMITED: 'SERVICE_UNAVAILABLE',
  MODEL_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  MODEL_BUDGET_USED: 'TOO_MANY_REQUESTS',
  MODEL_OUTPUT_INVALID: 'BAD_GATEWAY',
  SEARCH_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  DEPENDENCY_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
}

/** tRPC's own refusals (unknown procedure, wrong method, unreadable body), raised before any of our code ran. */
const protocolCodes: Partial<Record<TrpcCode, ErrorCode>> = {
  PARSE_ERROR: 'INVALID_INPUT',
  BAD_REQUEST: 'INVALID_INPUT',
  METHOD_NOT_SUPPORTED: 'INVALID_INPUT',
  UNSUPPORTED_MEDIA_TYPE: 'INVALID_INPUT',
  PAYLOAD_TOO_LARGE: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  CLIENT_CLOSED_REQUEST: 'INVALID_INPUT',
}

export function toTrpcError(thrown: unknown): TRPCError {
  const error = toAppError(thrown)
  return new TRPCError({ code: trpcCodes[error.code], message: error.code, cause: error })
}

export function toAppError(thrown: unknown): AppError {
  if (isAppError(thrown)) return thrown
  if (thrown instanceof TRPCError) return fromTrpcError(thrown)
  for (let cause = thrown; cause instanceof Error; cause = cause.cause) {
    if (isStorageFailing(cause)) return new AppError('STORAGE_UNAVAILABLE', { cause: thrown })
    if (isDatabaseAway(cause))
      return new AppError('DEPENDENCY_UNAVAILABLE', { details: { dependency: 'database' }, cause: thrown })
  }
  return new AppError('INTERNAL', { cause: thrown })
}

function fromTrpcError(error: TRPCError): AppError {
  if (isAppError(error.cause)) return error.cause
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) {
    const issues = error.cause.issues.slice(0, 20).map((issue) => ({
      path: issue.path.join('.'),
      rule: issue.code,
      message: issue.message,
    }))
    return new AppError('INVALID_INPUT', { details: { issues }, cause: error })
  }
  const code = protocolCodes[error.code]
  if (!code) return error.cause ? toAppError(error.cause) : new AppError('INTERNAL', { cause: error })
  return new AppError(code, { details: code === 'NOT_FOUND' ? { entity: 'procedure' } : {}, cause: error })
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  '57P01',
  '57P02',
  '57P03',
  // A statement that took longer than it may: the database has too much to do.
  '57014',
  '53300',
])

/** Disk full, out of memory, input or output failed. */
const storageCodes = new Set(['53100', '53200', '58030'])

function isStorageFailing(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && storageCodes.has(error.code)
}

function isDatabaseAway(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && awayCodes.has(error.code)
}
