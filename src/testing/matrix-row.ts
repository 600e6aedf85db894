// What a procedure answers each caller, for the rows of the matrix.
import type { ApiTokenScope } from '#contract/api-token.ts'

export type Verdict = 'open' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND'
export const callers = ['nobody', 'stranger', 'viewer', 'editor', 'owner', 'admin'] as const
export type Caller = (typeof callers)[number]
type Verdicts = readonly Verdict[]

/** What an API token needs: a scope, being valid (`any`), or nothing (`public`); `session` admits none. */
type TokenScope = ApiTokenScope | 'any' | 'session' | 'public'

export interface MatrixRow {
  verdicts: Verdicts
  scope: TokenScope
}
export const row = (verdicts: Verdicts, scope: TokenScope): MatrixRow => ({ verdicts, scope })

export const anyone: Verdicts = ['open', 'open', 'open', 'open', 'open', 'open']
export const signedIn: Verdicts = ['UNAUTHENTICATED', 'open', 'open', 'open', 'open', 'open']
export const admin: Verdicts = ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'open']
export const viewer: Verdicts = ['UNAUTHENTICATED', 'NOT_FOUND', 'open', 'open', 'open', 'NOT_FOUND']
export const editor: Verdicts = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'open', 'open', 'NOT_FOUND']
export const owner: Verdicts = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'open', 'NOT_FOUND']
