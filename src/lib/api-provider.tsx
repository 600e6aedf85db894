'use client'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { loadPage, withoutBasePath } from './base-path.ts'
import { endKeptTrips } from './offline/end-kept-trips.ts'
import { signInPath } from './paths.ts'
import { createQueryClient } from './query-client.ts'
import { createApiClient, trpc } from './trpc.ts'

/** The session ended: go to the sign-in page and return here. Drafts stay in local storage, kept trips do not stay. */
async function goToSignIn() {
  const { pathname, search } = window.location
  const path = withoutBasePath(pathname)
  if (path === '/login') return
  await endKeptTrips()
  loadPage(signInPath(`${path}${search}`))
}

/** Provides the tRPC client and its query cache. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient(() => void goToSignIn()))
  const [client] = useState(createApiClient)
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  )
}
