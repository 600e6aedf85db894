// The draft of a message where other pages can begin one.
import type { StageName } from '#contract/stage.ts'
import { readDraft, restoreDraft, writeDraft } from '#lib/draft-storage.ts'

/** Opens the trip page at the chat. */
export const chatHash = '#chat'

interface Chat {
  userId: string
  tripId: string
  stage: StageName
}

export const messageDraftKey = ({ userId, tripId, stage }: Chat): string => `chat:${userId}:${tripId}:${stage}`

/** Puts a text into the composer, after what is typed there. An open chat reads it when it is mounted anew. */
export function suggestMessage(chat: Chat, text: string): void {
  const key = messageDraftKey(chat)
  const { text: typed } = restoreDraft({ text: '' }, readDraft(key))
  if (typed.trim() !== text) writeDraft(key, { text: [typed.trim(), text].filter(Boolean).join('\n') })
}
