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
    /** The row in `sessions` that this cookie or token stands for. */
    sid?: string
  }
}
