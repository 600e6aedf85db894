import type { z } from 'zod'
import type {
  Conversation,
  ConversationDetail,
  ConversationHit,
  giveFeedbackSchema,
  listConversationsSchema,
  Message,
  MessagePart,
  removeConversationSchema,
  renameConversationSchema,
  searchConversationsSchema,
} from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { Db, Tx } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { findSpans } from '../kernel/contains-text.ts'
import { decodeCursor, encodeCursor, keysetPage } from '../kernel/keyset.ts'
import { write } from '../kernel/write.ts'
import { retranslate, retranslateAll } from '../reader-language/retranslate.ts'
import {
  type ConversationFilter,
  type ConversationRow,
  findConversation,
  listConversations,
  toConversation,
} from './conversation.repository.ts'
import { removeConversation, renameConversation } from './conversation.writes.ts'
import { findMessage, listMessages } from './message.repository.ts'
import { saveFeedback } from './message.writes.ts'

const maxMessages = 200
const excerptLength = 120

/** A conversation shows its last run only; everything else about runs lives in their own module. */
interface LastRuns {
  /** The conversation's last run; one whose process is gone has been ended before it is returned. */
  findLast(
    conversationId: string,
  ): Promise<(NonNullable<ConversationDetail['lastRun']> & { messageId: string; isActive: boolean }) | null>
}

export interface ConversationServiceDeps {
  db: Db
  runs: LastRuns
}

export type ConversationService = ReturnType<typeof createConversationService>

export function createConversationService({ db, runs }: ConversationServiceDeps) {
  const page = async (filter: ConversationFilter) => {
    const rows = await listConversations(db, filter)
    return keysetPage(rows, filter.limit, ({ conversation: { updatedAt: at, id } }) => encodeCursor({ at, id }))
  }

  const writeConversation = <Result>(
    actor: Actor,
    conversationId: string,
    effect: (tx: Tx, row: ConversationRow) => Promise<Result>,
  ) =>
    write(db, actor, async (tx) => {
      const row = await findConversation(tx, actor.userId, conversationId)
      if (!row) throw notFound('conversation')
      await lockTripFor(tx, actor, row.tripId, 'editor', 'conversation')
      return effect(tx, row)
    })

  return {
    async list(actor: Actor, { cursor, ...filter }: z.infer<typeof listConversationsSchema>) {
      const found = await page({ ...filter, userId: actor.userId, after: decodeCursor(cursor) })
      return { ...found, items: found.items.map(({ conversation }) => toConversation(conversation)) }
    },

    async search(actor: Actor, { cursor, ...filter }: z.infer<typeof searchConversationsSchema>) {
      const found = await page({ ...filter, userId: actor.userId, after: decodeCursor(cursor) })
      const items = found.items.map(
        ({ conversation, hit }): ConversationHit => ({
          conversation: toConversation(conversation),
          titleHighlights: findSpans(conversation.title, filter.text),
          ...excerptOf(hit ?? '', filter.text),
        }),
      )
      return { ...found, items }
    },

    /** What the server itself said is in the reader's language, whichever it was said in. */
    async get(actor: Actor, conversationId: string, locale: Locale): Promise<ConversationDetail> {
      const row = await findConversation(db, actor.userId, conversationId)
      if (!row) throw notFound('conversation')
      const run = await runs.findLast(conversationId)
      // Read after the run: an answer stored in between is then seen twice rather than not at all.
      const messages = await listMessages(db, conversationId, actor.userId, maxMessages)
      const isShown = messages.some(({ id }) => id === run?.messageId)
      return {
        ...toConversation(row),
        messages: messages.map((message) => inLanguage(message, locale)),
        activeRunId: run?.isActive ? run.id : null,
        lastRun: run && isShown ? { id: run.id, status: run.status, errorCode: run.errorCode } : null,
      }
    },

    rename: (
      actor: Actor,
      { conversationId, title }: z.infer<typeof renameConversationSchema>,
    ): Promise<Conversation> =>
      writeConversation(actor, conversationId, async (tx, row) =>
        toConversation(await renameConversation(tx, actor, row, title)),
      ),

    /** By anyone who can read it: what a reader thinks of an answer changes nothing of the trip. */
    rate: (actor: Actor, { messageId, value, reason = '' }: z.infer<typeof giveFeedbackSchema>) =>
      write(db, actor, async (tx) => {
        const found = await findMessage(tx, actor.userId, messageId)
        if (!found) throw notFound('message')
        const { message, tripId } = found
        if (message.role !== 'agent') throw new AppError('INVALID_TRANSITION', { details: { reason: 'not_an_answer' } })
        await saveFeedback(tx, actor, tripId, messageId, { value, reason: value === 'down' ? reason : '' })
        return { done: true as const }
      }),

    remove: (actor: Actor, { conversationId }: z.infer<typeof removeConversationSchema>) =>
      writeConversation(actor, conversationId, async (tx, row) => {
        await removeConversation(tx, actor, row)
        return { done: true as const }
      }),
  }
}

function inLanguage(message: Message, locale: Locale): Message {
  const isTyped = message.role === 'user' && !message.parts.some(({ type }) => type === 'command')
  if (isTyped) return message
  const parts = message.parts.map((part): MessagePart => {
    if (part.type === 'text') return { ...part, text: retranslate(part.text, locale) }
    if (part.type === 'card') return { ...part, card: retranslateAll(part.card, locale) }
    if (part.type === 'question')
      return { ...part, ...retranslateAll({ text: part.text, options: part.options }, locale) }
    if (part.type !== 'tool') return part
    return { ...part, label: retranslate(part.label, locale), summary: retranslate(part.summary, locale) }
  })
  return { ...message, parts, suggestions: message.suggestions.map((text) => retranslate(text, locale)) }
}

/** The match with some text before and after it. */
function excerptOf(text: string, sought: string): Pick<ConversationHit, 'excerpt' | 'highlights'> {
  const at = findSpans(text, sought)[0]?.start ?? 0
  const from = Math.max(0, at - Math.floor((excerptLength - sought.length) / 2))
  const to = Math.min(text.length, from + excerptLength)
  const middle = text.slice(from, to).toWellFormed().replace(/\s+/g, ' ').trim()
  const excerpt = `${from > 0 ? '…' : ''}${middle}${to < text.length ? '…' : ''}`
  return { excerpt, highlights: findSpans(excerpt, sought) }
}
