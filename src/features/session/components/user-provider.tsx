'use client'
import { createContext, type ReactNode, use } from 'react'
import type { User } from '#contract/account.ts'
import { trpc } from '#lib/trpc.ts'

const UserContext = createContext<User | null>(null)

/** Around every page for signed-in people; `user` is what the server found for this request. */
export function UserProvider({ user, children }: { user: User; children: ReactNode }) {
  return <UserContext value={user}>{children}</UserContext>
}

/** The signed-in person, fresh after every change of the profile. */
export function useUser(): User {
  const found = use(UserContext)
  if (!found) throw new Error('useUser belongs under UserProvider')
  const { data } = trpc.accounts.me.useQuery(undefined, { initialData: found, staleTime: 60_000 })
  return data
}
