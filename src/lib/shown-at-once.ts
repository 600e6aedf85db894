// Changes that a page shows before the server has them. They stay: an answer that was read before one was saved gets it too.
import { type QueryClient, type QueryFilters, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

interface ShownChange {
  answers: QueryFilters
  /** Writes the change to the cached answers. Done once more, it changes nothing. */
  show: () => void
}

const changesOf = new WeakMap<QueryClient, Set<ShownChange>>()

/** Keeps what is shown at once over answers that arrive meanwhile. */
export function keepShownChanges(client: QueryClient): void {
  const changes = new Set<ShownChange>()
  changesOf.set(client, changes)
  const cache = client.getQueryCache()
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    for (const { answers, show } of changes) if (cache.findAll(answers).includes(event.query)) show()
  })
}

/** Shows a change from now until the returned function is called. */
export function showChange(client: QueryClient, answers: QueryFilters, show: () => void): () => void {
  const change = { answers, show }
  const changes = changesOf.get(client)
  changes?.add(change)
  show()
  return () => changes?.delete(change)
}

/**
 * Handlers of a mutation that is shown at once in those cached answers. `settle` comes when the server has answered: it reads
 * them anew, after a failure too.
 */
export function useShownAtOnce() {
  const client = useQueryClient()
  return useCallback(
    <Input>(answers: QueryFilters, show: (input: Input) => void, settle: (input: Input) => unknown) => ({
      onMutate: (input: Input) => showChange(client, answers, () => show(input)),
      onSettled(_answer: unknown, _error: unknown, input: Input, end: (() => void) | undefined) {
        end?.()
        return settle(input)
      },
    }),
    [client],
  )
}
