// Which codes of the closed list a procedure may answer with, as far as its level and input tell.
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { ErrorCode } from '#contract/error-code.ts'
import { AppError } from '../kernel/app-error.ts'
import { toTrpcError } from '../procedures/error-mapping.ts'
import type { CatalogEntry, JsonSchema } from './procedure-catalog.ts'

/** What certain procedures refuse besides. */
const ofPaths: [RegExp, ErrorCode[]][] = [
  [/^accounts\.(register|confirmRegistration)$/, ['EMAIL_TAKEN', 'CONFIRMATION_REQUIRED', 'TOKEN_EXPIRED']],
  [/^accounts\.signIn$/, ['INVALID_CREDENTIALS', 'ACCOUNT_LOCKED']],
  [/^accounts\.refresh$/, ['TOKEN_EXPIRED', 'TOKEN_REUSED']],
  [/^agent\.(send|chat|retry|brief\.plan)$/, ['RUN_ACTIVE', 'MODEL_UNAVAILABLE', 'MODEL_BUDGET_USED']],
  [/^agent\.stop$/, ['RUN_NOT_ACTIVE']],
  [/^proposals\.(decide|undo)$/, ['PROPOSAL_STALE', 'PROPOSAL_DECIDED']],
  [/^trips\.(advance|rewind)Stage$/, ['INVALID_TRANSITION']],
  [/^travel\./, ['PROVIDER_UNAVAILABLE', 'PROVIDER_RATE_LIMITED']],
  [/^(knowledge|memory)\.search$/, ['SEARCH_UNAVAILABLE']],
]

export function errorsOf(
  { path, scope }: CatalogEntry,
  input: JsonSchema | null,
): { code: ErrorCode; status: number }[] {
  const fields = Object.keys(input?.properties ?? {})
  const codes: ErrorCode[] = [
    ...(scope === 'public' ? [] : (['UNAUTHENTICATED', 'FORBIDDEN'] as const)),
    ...(fields.some((name) => name.endsWith('Id')) ? (['NOT_FOUND'] as const) : []),
    ...(input ? (['INVALID_INPUT'] as const) : []),
    ...(fields.includes('version') ? (['VERSION_CONFLICT'] as const) : []),
    ...ofPaths.flatMap(([pattern, more]) => (pattern.test(path) ? more : [])),
    'RATE_LIMITED',
    'DEPENDENCY_UNAVAILABLE',
  ]
  return [...new Set(codes)].map((code) => ({ code, status: statusOf(code) }))
}

function statusOf(code: ErrorCode): number {
  return getHTTPStatusCodeFromError(toTrpcError(new AppError(code, { cause: null })))
}
