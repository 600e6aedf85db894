// Who is asking, and in which request: every service method takes one, every audit entry names one.
import type { UserRole } from '#contract/account.ts'
import type { ApiTokenScope } from '#contract/api-token.ts'
import type { ActorKind } from '#contract/audit.ts'
import type { Locale } from '#contract/locale.ts'

export interface RequestScope {
  id: string
  address: string | null
  userAgent: string | null
  /** `https://host` the request came to, with the base path behind it: where links begin. */
  origin: string | null
  /** Set by the procedure levels when the caller gave an idempotency key. */
  idempotency?: { key: string; procedure: string; inputHash: string }
}

export interface Actor {
  kind: ActorKind
  userId: string
  role: UserRole
  /** The account's choice of language. */
  locale: Locale
  sessionId: string | null
  /** Set where `kind` is `token`: the developer's token that speaks for the account, and what it may do. */
  apiToken?: { id: string; scopes: readonly ApiTokenScope[] }
  request: RequestScope
}

/** The part of an actor that the audit log names. */
export type Author = Pick<Actor, 'kind' | 'userId' | 'request'>
