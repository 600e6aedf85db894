import 'next-auth'
import 'next-auth/jwt'
import type { User as Traveller } from '#contract/account.ts'

declare module 'next-auth' {
  interface Session {
    user: Traveller
  }
  interface User {
    sessionId: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** Id of the row in `sessions`. */
    sid?: string
  }
}
