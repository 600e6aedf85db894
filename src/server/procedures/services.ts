// What procedures may call, by name. Each noun's router adds its own slice to `Services` by declaration merging, so that
// this folder depends on no noun; the container does not compile while a slice is missing (docs/decisions/006).
import type { MemberRole } from '#contract/trip.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import type { RateLimit } from '../providers/rate-limit/rate-limit.ts'

/** The actor of a request; null without credentials or after the access has ended. */
interface Identity {
  identifyBearer(token: string, request: RequestScope): Promise<Actor | null>
  identifyBrowser(cookies: Record<string, string>, request: RequestScope): Promise<Actor | null>
  /** The same actor as of now: a socket outlives what was true when it was opened. */
  renew(actor: Actor): Promise<Actor | null>
  /** Calls back once, when the access of this actor has ended in whichever process. Answers with what stops watching. */
  watch(actor: Actor, onEnded: () => void): Promise<() => void>
}

export interface Services {
  /** @throws AppError NOT_FOUND for a stranger, FORBIDDEN for a smaller role. */
  access: { requireRole(actor: Actor, tripId: string, role: MemberRole): Promise<MemberRole> }
  identity: Identity
  /** Tells two requests under one idempotency key apart. */
  hashInput(input: unknown): string
  /** The database could not store what it was given: it is full, or its disk fails. */
  noteStorageFault(): void
  rateLimit: RateLimit
}
