// The tRPC client: batched calls over HTTP, subscriptions over one WebSocket that opens when needed.
import { createWSClient, httpBatchLink, splitLink, wsLink } from '@trpc/client'
import { createTRPCReact } from '@trpc/react-query'
import type { AppRouter } from '#server/http/root.router.ts'
import { withBasePath } from './base-path.ts'
import { socketEvents } from './connection.ts'
import { offlineLink } from './offline/offline-link.ts'

/** Hooks for every procedure: `trpc.trips.list.useInfiniteQuery(...)`. Needs `ApiProvider` around it. */
export const trpc = createTRPCReact<AppRouter>()

const longestWaitMs = 15_000
const longestUrl = 4000

/** Exponential backoff from half a second, with jitter. */
function reconnectDelay(attempt: number): number {
  const wait = Math.min(longestWaitMs, 500 * 2 ** attempt)
  return wait * (0.75 + Math.random() / 2)
}

function socketUrl(): string {
  const url = new URL(withBasePath('/api/ws'), window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

/** One per tab; connects with the first call. */
export function createApiClient() {
  const socket = createWSClient({
    url: socketUrl,
    lazy: { enabled: true, closeMs: 30_000 },
    retryDelayMs: reconnectDelay,
    ...socketEvents,
    keepAlive: { enabled: true, intervalMs: 20_000, pongTimeoutMs: 8_000 },
  })
  return trpc.createClient({
    links: [
      offlineLink,
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: wsLink({ client: socket }),
        false: httpBatchLink({ url: withBasePath('/api/trpc'), maxURLLength: longestUrl, maxItems: 20 }),
      }),
    ],
  })
}
