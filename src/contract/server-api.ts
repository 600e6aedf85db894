// The handle through which Next's side of the process reaches the running server (module state is not shared, globalThis is).
import type { User } from './account.ts'

export interface ServerApi {
  /** Signs the cookie session and the access tokens. */
  authSecret: string
  /** Checks credentials and opens a browser session; throws an AppError whose `code` is of the closed list. */
  signInBrowser(
    credentials: { email: string; password: string },
    origin: { address: string | null; userAgent: string | null },
  ): Promise<{ user: User; sessionId: string }>
  /** null where the session is over, revoked, or its user locked. */
  findBrowserUser(sessionId: string): Promise<User | null>
  closeSession(sessionId: string): Promise<void>
}

export const serverApiKey = Symbol.for('journeyon.server-api')
