// Messages that wait for a connection. They stay on this device, also over a reload, until the server has them.
import { readDraft, writeDraft } from '#lib/draft-storage.ts'

export interface WaitingMessage {
  /** The server answers a repeated send with the first run. */
  id: string
  text: string
  /** null starts a conversation. */
  conversationId: string | null
  /** The server does not take it: only the person can go on. */
  isRefused: boolean
}

const none: readonly WaitingMessage[] = []

function isMessage(value: unknown): value is WaitingMessage {
  return typeof value === 'object' && value !== null && 'id' in value && 'text' in value && 'isRefused' in value
}

function restore(key: string): readonly WaitingMessage[] {
  const stored = readDraft(key)
  const messages = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'messages') : null
  return Array.isArray(messages) ? messages.filter(isMessage) : none
}

export function createOutbox() {
  const known = new Map<string, readonly WaitingMessage[]>()
  const listeners = new Set<() => void>()

  const read = (key: string): readonly WaitingMessage[] => {
    const messages = known.get(key) ?? restore(key)
    known.set(key, messages)
    return messages
  }
  const set = (key: string, messages: readonly WaitingMessage[]) => {
    known.set(key, messages)
    writeDraft(key, messages.length > 0 ? { messages } : null)
    for (const notify of listeners) notify()
  }

  return {
    /** Of one account: on a shared device nobody sends what another one wrote. */
    keyOf: (userId: string, tripId: string, stage: string) => `outbox:${userId}:${tripId}:${stage}`,
    none: () => none,
    read,
    add: (key: string, message: Omit<WaitingMessage, 'isRefused'>) =>
      set(key, [...read(key), { ...message, isRefused: false }]),
    remove: (key: string, id: string) =>
      set(
        key,
        read(key).filter((message) => message.id !== id),
      ),
    refuse: (key: string, id: string) =>
      set(
        key,
        read(key).map((message) => (message.id === id ? { ...message, isRefused: true } : message)),
      ),
    watch(onChange: () => void): () => void {
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
      }
    },
  }
}

/** Of this page. */
export const outbox = createOutbox()
