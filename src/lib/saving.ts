// The saved state of this tab, fed by the calls that change a trip.
import type { MutationCache } from '@tanstack/react-query'
import { isPassingFailure } from './app-error.ts'
import { isConnected, watchConnection } from './connection.ts'
import { nothingToSave, reduceSaving, type SavingEvent, type SavingState } from './saving-state.ts'

/** Procedures that save what is shown on a page. Messages to the assistant have a state of their own. */
const saving = /^(itinerary|tasks|trips|undo|proposals)\.|^agent\.brief\.update$/
const [firstPauseMs, longestPauseMs] = [4000, 30_000]

let state: SavingState = nothingToSave
let holds = 0
const listeners = new Set<() => void>()

function note(event: SavingEvent) {
  state = reduceSaving(state, event)
  for (const notify of listeners) notify()
}

export const savingStore = {
  read: () => state,
  watch(onChange: () => void): () => void {
    listeners.add(onChange)
    const unwatch = watchConnection(() => {
      if (isConnected()) note({ type: 'connected' })
    })
    return () => {
      listeners.delete(onChange)
      unwatch()
    }
  },
  /** The page is left: its "saved" says nothing about the next one. */
  leave: () => note({ type: 'left' }),
  setWaiting: (conversation: string, count: number) => note({ type: 'waiting', conversation, count }),
  retry() {
    for (const retry of state.held.values()) retry()
  },
}

export function watchSaving(cache: MutationCache): void {
  cache.subscribe((event) => {
    if (event.type !== 'updated') return
    const { mutationId: id, options } = event.mutation
    const [path] = options.mutationKey ?? []
    const procedure = Array.isArray(path) ? path.join('.') : ''
    if (!saving.test(procedure)) return
    if (event.action.type === 'pending') note({ type: 'begun', id, procedure })
    if (event.action.type === 'success') note({ type: 'saved', id, procedure })
    if (event.action.type === 'error')
      note({ type: 'failed', id, procedure, isPassing: isPassingFailure(event.action.error) })
  })
}

/**
 * Sends a change until the server answers. While it cannot be reached the change is held: it is sent again when the connection
 * is back, when the reader asks for it, and now and then. `send` must carry an idempotency key.
 */
export async function sendUntilAnswered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, 2 * pauseMs)) {
    try {
      return await send()
    } catch (error) {
      if (!isPassingFailure(error)) throw error
      await hold(pauseMs)
    }
  }
}

function hold(pauseMs: number): Promise<void> {
  holds += 1
  const id = holds
  return new Promise((resolve) => {
    const release = () => {
      clearTimeout(timer)
      unwatch()
      note({ type: 'released', id })
      resolve()
    }
    const unwatch = watchConnection(() => {
      if (isConnected()) release()
    })
    const timer = setTimeout(release, pauseMs)
    note({ type: 'held', id, retry: release })
  })
}
