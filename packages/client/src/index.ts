// Procedures over HTTP, streams over one WebSocket: opened when a stream begins, closed with the last one, opened again
// whenever it is lost. A stream then goes on from the last event it has seen.
import { createTRPCClient, createWSClient, httpLink, splitLink, wsLink } from '@trpc/client'
import type { AppRouter } from './app-router.ts'
import type { JourneyClient } from './journey-client.ts'

export type { AppRouter, ErrorCode } from './app-router.ts'
export type { JourneyClient } from './journey-client.ts'
export {
  NoProposalError,
  type PlannedTrip,
  type PlanTripInput,
  type PlanTripOptions,
  type Proposal,
  planTrip,
} from './plan-trip.ts'

export interface JourneyClientOptions {
  /** Where JourneyOn is, as in `https://trips.example.com`. */
  url: string
  /**
   * An API token (made under Profile → API tokens) or an access token. A function is asked for every request and every
   * connection. Without a token only public procedures answer.
   */
  token?: string | (() => string | Promise<string>)
}

/** How long an unused socket stays open: the next stream then finds it connected. */
const idleMs = 1000

export function createJourneyClient({ url, token }: JourneyClientOptions): JourneyClient {
  const base = url.replace(/\/+$/, '')
  const readToken = async () => (typeof token === 'function' ? token() : token)
  const socket = createWSClient({
    url: `${base.replace(/^http/, 'ws')}/api/ws`,
    connectionParams: async () => {
      const current = await readToken()
      return current === undefined ? null : { token: current }
    },
    lazy: { enabled: true, closeMs: idleMs },
    keepAlive: { enabled: true },
  })
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: wsLink({ client: socket }),
        false: httpLink({
          url: `${base}/api/trpc`,
          headers: async () => {
            const current = await readToken()
            return current === undefined ? {} : { authorization: `Bearer ${current}` }
          },
        }),
      }),
    ],
  })
}
