// Whether what was changed on this page is saved: one state for all that is being sent.

export interface SavingState {
  /** Calls under way, by id; the value names the procedure. */
  pending: ReadonlyMap<number, string>
  /** Calls that wait for a connection to be sent again. */
  held: ReadonlyMap<number, () => void>
  /** Procedures whose last call got no answer, where a form still holds what was typed. */
  unanswered: ReadonlySet<string>
  hasSaved: boolean
  /** Messages that are sent once there is a connection, by conversation. */
  waiting: ReadonlyMap<string, number>
}

export type SavingEvent =
  | { type: 'begun'; id: number; procedure: string }
  | { type: 'saved'; id: number; procedure: string }
  /** `isPassing`: no answer, or none that says anything about the change. */
  | { type: 'failed'; id: number; procedure: string; isPassing: boolean }
  | { type: 'held'; id: number; retry: () => void }
  | { type: 'released'; id: number }
  | { type: 'connected' }
  | { type: 'left' }
  | { type: 'waiting'; conversation: string; count: number }

export const nothingToSave: SavingState = {
  pending: new Map(),
  held: new Map(),
  unanswered: new Set(),
  hasSaved: false,
  waiting: new Map(),
}

export function reduceSaving(state: SavingState, event: SavingEvent): SavingState {
  switch (event.type) {
    case 'begun':
      return { ...state, pending: new Map(state.pending).set(event.id, event.procedure) }
    case 'saved':
      return {
        ...state,
        pending: without(state.pending, event.id),
        unanswered: new Set([...state.unanswered].filter((procedure) => procedure !== event.procedure)),
        hasSaved: true,
      }
    case 'failed':
      return {
        ...state,
        pending: without(state.pending, event.id),
        unanswered: event.isPassing ? new Set([...state.unanswered, event.procedure]) : state.unanswered,
      }
    case 'held':
      return { ...state, held: new Map(state.held).set(event.id, event.retry) }
    case 'released':
      return { ...state, held: without(state.held, event.id) }
    case 'connected':
      return { ...state, unanswered: new Set() }
    case 'left':
      return { ...state, hasSaved: false, unanswered: new Set() }
    case 'waiting':
      return { ...state, waiting: new Map(state.waiting).set(event.conversation, event.count) }
  }
}

export type SavingStatus = 'idle' | 'saving' | 'saved' | 'failed'

/** A call under way may still mend what failed before it. */
export function savingStatus({ pending, held, unanswered, hasSaved }: SavingState): SavingStatus {
  if (pending.size > 0) return 'saving'
  if (held.size > 0 || unanswered.size > 0) return 'failed'
  return hasSaved ? 'saved' : 'idle'
}

export function waitingMessages({ waiting }: SavingState): number {
  return [...waiting.values()].reduce((sum, count) => sum + count, 0)
}

function without<Value>(map: ReadonlyMap<number, Value>, id: number): ReadonlyMap<number, Value> {
  return new Map([...map].filter(([key]) => key !== id))
}
