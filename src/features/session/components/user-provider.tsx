'use client'
import { createContext, type ReactNode, use } from 'react'
import type { User } from '#contract/account.ts'
import { trpc } from '#lib/trpc.ts'

const UserContext = createContext<User | null>(null)

/** Provides the user to pages for signed-in people; `user` comes from the server for this request. */
export function UserProvider({ user, children }: { user: User; children: ReactNode }) {
  return <UserContext value={user}>{children}</UserContext>
}

/** The signed-in user, up to date after a change of the profile. */
export function useUser(): User {
  const found = use(UserContext)
  if (!found) throw new Error('useUser belongs under UserProvider')
  const { data } = trpc.accounts.me.useQuery(undefined, { initialData: found, staleTime: 60_000 })
  return data
}
