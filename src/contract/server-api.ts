// The handle through which Next's side of the process reaches the running server (module state is not shared, globalThis is).
import type { User } from './account.ts'
import type { Locale } from './locale.ts'
import type { ProcedureDescription, ProcedureGroup } from './procedure-description.ts'
import type { SharedTrip } from './share-link.ts'

/** What a public link leads to, or why it leads nowhere. */
export type OpenedShare = { trip: SharedTrip } | { refusal: 'password' | 'missing' | 'over' | 'limited' }

/** An OpenID Connect provider that people may sign in with. */
export interface SignInProvider {
  /** In addresses: `/api/auth/callback/<id>`. */
  id: string
  /** On the button. */
  name: string
  issuer: string
  clientId: string
  clientSecret: string
}

/** What a provider says of somebody who has signed in there. */
export interface ProviderIdentity {
  issuer: string
  subject: string
  email: string
  emailVerified: boolean
  name: string
}

export interface ServerApi {
  /** Signs the cookie session and the access tokens. */
  authSecret: string
  /** Checks credentials and opens a browser session; throws an AppError whose `code` is of the closed list. */
  signInBrowser(
    credentials: { email: string; password: string },
    origin: { address: string | null; userAgent: string | null },
  ): Promise<{ user: User; sessionId: string }>
  /** For the server side only: they hold their secrets. */
  signInProviders: readonly SignInProvider[]
  /** Opens a browser session, and an account where there is none yet; throws as `signInBrowser`. */
  signInWithProvider(
    identity: ProviderIdentity,
    origin: { address: string | null; userAgent: string | null; locale: Locale },
  ): Promise<{ user: User; sessionId: string }>
  /** null where the session is over, revoked, or its user locked. */
  findUserOfSession(sessionId: string): Promise<User | null>
  /** The same by the cookies of a request. */
  findUserOfCookies(cookies: Record<string, string>): Promise<User | null>
  /** A query of the API by the person of these cookies, as its data arrive over HTTP; throws a TRPCError. */
  query(call: { path: string; input: unknown; cookies: Record<string, string>; locale: Locale }): Promise<unknown>
  /** Whether mails leave this server, so that no page promises one that does not. */
  sendsMail: boolean
  /** The public page of a trip, for its first rendering. */
  openShare(token: string, address: string | null, locale: Locale): Promise<OpenedShare>
  /** The API, for the developers' pages. */
  describeProcedures(locale: Locale): ProcedureGroup[]
  /** null where there is no such procedure. */
  describeProcedure(path: string): ProcedureDescription | null
  closeSession(sessionId: string): Promise<void>
  /** A problem of the sign-in library, for the log. */
  reportProblem(code: string, details: unknown): void
}

/** Set by the server on every request it hands to Next: the client's address as far as it can be believed. */
export const addressHeader = 'x-journeyon-address'

export const serverApiKey = Symbol.for('journeyon.server-api')
