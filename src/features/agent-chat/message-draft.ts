// Drafts of messages. They stay on this device until the server has them, and other pages can begin one. Who only changes one does
// not listen: a key that is pressed draws the composer alone.
import type { StageName } from '#contract/stage.ts'
import { readDraft, restoreDraft, writeDraft } from '#lib/draft-storage.ts'

interface Chat {
  userId: string
  tripId: string
  stage: StageName
}

/** Typing goes on where nothing can be stored. */
const known = new Map<string, string>()
const listeners = new Set<() => void>()

export const messageDraft = {
  keyOf: ({ userId, tripId, stage }: Chat): string => `chat:${userId}:${tripId}:${stage}`,
  read(key: string): string {
    const text = known.get(key) ?? restoreDraft({ text: '' }, readDraft(key)).text
    known.set(key, text)
    return text
  },
  write(key: string, text: string) {
    known.set(key, text)
    writeDraft(key, text === '' ? null : { text })
    for (const notify of listeners) notify()
  },
  /** Call when the server has this text; what was typed since stays. */
  forget(key: string, text: string) {
    if (messageDraft.read(key).trim() === text) messageDraft.write(key, '')
  },
  /** Call when sending failed; a newer draft stays. */
  keep(key: string, text: string) {
    if (messageDraft.read(key).trim() === '') messageDraft.write(key, text)
  },
  watch(onChange: () => void): () => void {
    listeners.add(onChange)
    return () => {
      listeners.delete(onChange)
      // Another tab may write before a composer is shown again.
      if (listeners.size === 0) known.clear()
    }
  },
}

/** Puts a text into the composer, after what is typed there. */
export function suggestMessage(chat: Chat, text: string): void {
  const key = messageDraft.keyOf(chat)
  const typed = messageDraft.read(key).trim()
  if (typed !== text) messageDraft.write(key, [typed, text].filter(Boolean).join('\n'))
}
