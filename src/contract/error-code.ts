// The closed list of what can go wrong. The server sends codes and details; the sentences live in the message files.
import { z } from 'zod'

export const errorCodes = [
  'UNAUTHENTICATED',
  'INVALID_CREDENTIALS',
  'EMAIL_TAKEN',
  'ACCOUNT_LOCKED',
  'TOKEN_EXPIRED',
  'TOKEN_REUSED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'INVALID_TRANSITION',
  'VERSION_CONFLICT',
  'PROPOSAL_STALE',
  'PROPOSAL_DECIDED',
  'RUN_ACTIVE',
  'RUN_NOT_ACTIVE',
  'RATE_LIMITED',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'STORAGE_UNAVAILABLE',
  'PROVIDER_UNAVAILABLE',
  'PROVIDER_RATE_LIMITED',
  'MODEL_UNAVAILABLE',
  'MODEL_OUTPUT_INVALID',
  'SEARCH_UNAVAILABLE',
  'DEPENDENCY_UNAVAILABLE',
  'INTERNAL',
] as const

export const errorCodeSchema = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** One refused field: `path` as in `budget.amount`, `rule` a machine word such as `too_small`. */
export const fieldIssueSchema = z.object({ path: z.string(), rule: z.string(), message: z.string() })
export type FieldIssue = z.infer<typeof fieldIssueSchema>

/** What a code may carry besides itself. */
export interface ErrorDetails {
  /** NOT_FOUND: what was looked for. */
  entity?: string
  /** INVALID_INPUT */
  issues?: FieldIssue[]
  /** VERSION_CONFLICT: the row as it is now. */
  current?: unknown
  /** RATE_LIMITED, ACCOUNT_LOCKED: seconds to wait. */
  retryAfter?: number
  /** DEPENDENCY_UNAVAILABLE, PROVIDER_UNAVAILABLE: which one. */
  dependency?: string
  /** INVALID_TRANSITION, RUN_ACTIVE: what stands in the way. */
  reason?: string
}

/** What a caller finds under `error.data.app` of every failed tRPC call. */
export interface ErrorShape {
  code: ErrorCode
  details: ErrorDetails
  requestId: string
}
