// What a page shows first comes with its document: read in this process, long before its scripts could ask for it.
import { HydrationBoundary } from '@tanstack/react-query'
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { createServerSideHelpers } from '@trpc/react-query/server'
import { observable } from '@trpc/server/observable'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import type { AppRouter } from '#server/http/root.router.ts'
import { askServer } from './server-api.ts'

const inProcess: TRPCLink<AppRouter> =
  () =>
  ({ op: { path, input } }) =>
    observable((observer) => {
      askServer(path, input).then(
        (data) => {
          observer.next({ result: { data } })
          observer.complete()
        },
        (error: Error) => observer.error(TRPCClientError.from(error)),
      )
    })

const client = createTRPCClient<AppRouter>({ links: [inProcess] })
const createHelpers = () => createServerSideHelpers<AppRouter>({ client })

/**
 * Links between pages do without what comes with a document, since the browser may know the answers already, and so do pages
 * that are kept on a device, which outlive them. Browsers leave the header out on addresses that are not secure.
 */
async function isForDocument(): Promise<boolean> {
  return ((await headers()).get('sec-fetch-dest') ?? 'document') === 'document'
}

/** What `read` asks for, to be shown in a document; `undefined` without one, and where it fails: the page asks again. */
export async function readForDocument<Answer>(
  read: (api: typeof client) => Promise<Answer>,
): Promise<Answer | undefined> {
  if (!(await isForDocument())) return undefined
  return read(client).catch(() => undefined)
}

/**
 * Gives the queries that `read` prefetches to the hooks in `children`, which ask again: changes may have happened before they
 * could listen. A query that fails is left to them.
 */
export async function FirstQueries({
  read,
  children,
}: {
  read: (api: ReturnType<typeof createHelpers>) => Promise<void>
  children: ReactNode
}) {
  if (!(await isForDocument())) return children
  const api = createHelpers()
  await read(api)
  const { queries, ...state } = api.dehydrate()
  const old = queries.map((query) => ({ ...query, state: { ...query.state, dataUpdatedAt: 0 } }))
  return <HydrationBoundary state={{ ...state, queries: old }}>{children}</HydrationBoundary>
}
