// One cache per tab. Only transient errors are retried.
import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { isPassingFailure, readAppError } from './app-error.ts'
import { watchSaving } from './saving.ts'
import { keepShownChanges } from './shown-at-once.ts'

// A page follows its cache before the browser goes on: a box that was ticked is never without its tick in between.
notifyManager.setScheduler(queueMicrotask)

/** `onSignedOut` is called when a call fails because the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (readAppError(error).code === 'UNAUTHENTICATED') onSignedOut()
  }
  const mutationCache = new MutationCache({ onError: watch })
  watchSaving(mutationCache)
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache,
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A self-hosted server can be reachable without internet, so the browser's "offline" must not pause calls.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) =>
          failures < 2 && (isPassingFailure(error) || readAppError(error).code === 'INTERNAL'),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  keepShownChanges(client)
  return client
}
