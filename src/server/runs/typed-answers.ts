// An answer that was typed where options were offered: what it answers is the message to be carried out.
import { eq } from 'drizzle-orm'
import { optionInWords } from '../agent/turn/option-in-words.ts'
import type { TypedAnswer } from '../agent/turn/turn.ts'
import type { MessageRow } from '../conversations/message.repository.ts'
import type { Db } from '../db/client.ts'
import { messages } from '../db/schema/index.ts'
import { textOf } from './transcript.ts'

/** Each carries the message out once more: who answers more than that in words begins anew. */
const mostAnswers = 5

interface AnsweredMessage {
  message: MessageRow
  /** Oldest first; empty for a message that answers nothing. */
  typedAnswers: TypedAnswer[]
}

export async function findAnsweredMessage(
  db: Db,
  message: MessageRow,
  typedAnswers: TypedAnswer[] = [],
): Promise<AnsweredMessage> {
  const asking = typedAnswers.length < mostAnswers ? await findById(db, message.parentId) : null
  const question = asking?.parts.findLast((part) => part.type === 'question')
  const option = question?.answer === null ? optionInWords(textOf(message.parts), question.options) : null
  const asked = option && (await findById(db, asking?.parentId ?? null))
  if (!question || !asked) return { message, typedAnswers }
  const { label, detail } = option
  return findAnsweredMessage(db, asked, [{ question: question.text, label, detail }, ...typedAnswers])
}

async function findById(db: Db, id: string | null): Promise<MessageRow | null> {
  if (id === null) return null
  const [message] = await db.select().from(messages).where(eq(messages.id, id))
  return message ?? null
}
