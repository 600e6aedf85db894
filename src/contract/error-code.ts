// The closed list of what can go wrong. The server sends codes and details; the sentences live in the message files.
// No zod here: every page needs these words, few need the validator.
export const errorCodes = [
  'UNAUTHENTICATED',
  'INVALID_CREDENTIALS',
  'EMAIL_TAKEN',
  'CONFIRMATION_REQUIRED',
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
  'RUN_INTERRUPTED',
  'RATE_LIMITED',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'FILE_INFECTED',
  'STORAGE_UNAVAILABLE',
  'PROVIDER_UNAVAILABLE',
  'PROVIDER_RATE_LIMITED',
  'MODEL_UNAVAILABLE',
  'MODEL_BUDGET_USED',
  'MODEL_OUTPUT_INVALID',
  'SEARCH_UNAVAILABLE',
  'DEPENDENCY_UNAVAILABLE',
  'INTERNAL',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export function isErrorCode(value: unknown): value is ErrorCode {
  return errorCodes.some((code) => code === value)
}

/** One refused field: `path` as in `budget.amount`, `rule` a machine word such as `too_small`. */
interface FieldIssue {
  path: string
  rule: string
  message: string
}

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
  /** INVALID_TRANSITION, RUN_ACTIVE, FORBIDDEN: what stands in the way. */
  reason?: string
  /** PROPOSAL_STALE: the title of what has changed meanwhile. */
  title?: string
}

/** What a caller finds under `error.data.app` of every failed tRPC call. */
export interface ErrorShape {
  code: ErrorCode
  details: ErrorDetails
  requestId: string
}
