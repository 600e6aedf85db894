// One cache per tab. Refusals are final; only what may pass by itself is tried again.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { type AppErrorCode, readAppError } from './app-error.ts'

const passing: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>(['offline', 'DEPENDENCY_UNAVAILABLE', 'INTERNAL'])

/** `onSignedOut` is called when a call finds that nobody is signed in any more. */
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
        // A self-hosted server can be reached where the internet cannot: the browser's "offline" must not hold calls back.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && passing.has(readAppError(error).code),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
