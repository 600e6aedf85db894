// One cache per tab. Only transient errors are retried.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { type AppErrorCode, readAppError } from './app-error.ts'

const passing: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>(['offline', 'DEPENDENCY_UNAVAILABLE', 'INTERNAL'])

/** `onSignedOut` is called when a call fails because the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (readAppError(error).code === 'UNAUTHENTICATED') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A self-hosted server can be reachable without internet, so the browser's "offline" must not pause calls.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && passing.has(readAppError(error).code),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
