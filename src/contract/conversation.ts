import { z } from 'zod'
import { agentCardSchema, citationSchema } from './agent-card.ts'
import { questionSchema, usageSchema } from './agent-event.ts'
import { replanScopeSpec } from './agent-tools/replan-scope.ts'
import { errorCodeSchema } from './error-schema.ts'
import { idSchema, instantSchema, lineSchema, mutationSchema, pageInputSchema, textSchema } from './paging.ts'
import { geoPointSchema } from './place.ts'
import { proposalSchema } from './proposal.ts'
import { stageNameSchema } from './stage.ts'
import { newTaskSchema } from './task.ts'

/** Plan the trip from its brief, or only the days of `scope` anew. */
const turnCommandSchema = z.object({ command: z.literal('plan'), scope: replanScopeSpec.input.optional() })
export type TurnCommand = z.infer<typeof turnCommandSchema>

export const messagePartSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('tool'),
    id: z.string(),
    name: z.string(),
    /** What it does, in words. */
    label: z.string(),
    args: z.record(z.string(), z.unknown()),
    ok: z.boolean().nullable(),
    summary: z.string(),
    ms: z.number().nullable(),
  }),
  z.object({ type: z.literal('card'), card: agentCardSchema }),
  /** `answer`: the id of the option that was chosen; null where nobody chose one. */
  questionSchema.extend({ type: z.literal('question'), answer: z.string().nullable() }),
  z.object({ type: z.literal('proposal'), proposalId: idSchema }),
  /** Of a message that a button sent: what is to be done, whether or not a model understands the text. */
  turnCommandSchema.extend({ type: z.literal('command') }),
])
export type MessagePart = z.infer<typeof messagePartSchema>

const feedbackSchema = z.object({ value: z.enum(['up', 'down']), reason: z.string() })
export type Feedback = z.infer<typeof feedbackSchema>
/** Sent again it replaces what was given before. */
export const giveFeedbackSchema = mutationSchema.extend({
  messageId: idSchema,
  value: feedbackSchema.shape.value,
  reason: textSchema.trim().max(500).optional(),
})

const messageSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  role: z.enum(['user', 'agent']),
  parts: z.array(messagePartSchema),
  citations: z.array(citationSchema),
  suggestions: z.array(z.string()),
  runId: idSchema.nullable(),
  status: z.enum(['complete', 'stopped', 'failed']),
  /** The ids of this message and of those it may be switched with (edits of a question, other answers), oldest first. */
  versions: z.array(idSchema),
  /** What the reader thinks of an answer. */
  feedback: feedbackSchema.nullable(),
  createdAt: instantSchema,
})
export type Message = z.infer<typeof messageSchema>

export const conversationSchema = z.object({
  id: idSchema,
  tripId: idSchema,
  stage: stageNameSchema,
  title: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Conversation = z.infer<typeof conversationSchema>

export const runStatusSchema = z.enum(['queued', 'running', 'waiting', 'completed', 'failed', 'cancelled'])
export type RunStatus = z.infer<typeof runStatusSchema>

export const conversationDetailSchema = conversationSchema.extend({
  /** Oldest first; of a very long conversation the last 200. */
  messages: z.array(messageSchema),
  /** The run still at work, so that a reloaded page follows it again; and the last one that answers a shown message, for retry. */
  activeRunId: idSchema.nullable(),
  lastRun: z.object({ id: idSchema, status: runStatusSchema, errorCode: errorCodeSchema.nullable() }).nullable(),
})
export type ConversationDetail = z.infer<typeof conversationDetailSchema>

export const listConversationsSchema = pageInputSchema.extend({ tripId: idSchema, stage: stageNameSchema.optional() })
export const conversationIdSchema = z.object({ conversationId: idSchema })
export const renameConversationSchema = mutationSchema.extend({ conversationId: idSchema, title: lineSchema.max(120) })
export const removeConversationSchema = mutationSchema.extend({ conversationId: idSchema })
export const searchConversationsSchema = pageInputSchema.extend({
  tripId: idSchema,
  stage: stageNameSchema.optional(),
  text: z.string().trim().min(1).max(100),
})
const highlightsSchema = z.array(z.object({ start: z.number().int(), end: z.number().int() }))
export const conversationHitSchema = z.object({
  conversation: conversationSchema,
  titleHighlights: highlightsSchema,
  /** The words around the hit in the newest message that has one; empty where only the title matches. */
  excerpt: z.string(),
  /** Within the excerpt. */
  highlights: highlightsSchema,
})
export type ConversationHit = z.infer<typeof conversationHitSchema>

export const sendMessageSchema = mutationSchema.extend({
  tripId: idSchema,
  stage: stageNameSchema.optional(),
  conversationId: idSchema.optional(),
  text: textSchema.trim().min(1).max(4000),
  /** Where the sender is; kept to about 100 m, for this turn alone. */
  position: geoPointSchema.optional(),
  /** Made by the client: sending twice is answered with the first run. */
  clientMessageId: idSchema,
})
/** The question as it should have been: what followed the old one stays beside it as another version. */
export const editMessageSchema = mutationSchema.extend({
  messageId: idSchema,
  text: textSchema.trim().min(1).max(4000),
  position: geoPointSchema.optional(),
  clientMessageId: idSchema,
})
/** Another answer to the same question. */
export const regenerateSchema = mutationSchema.extend({ messageId: idSchema, position: geoPointSchema.optional() })
/** Shows this version, and what followed it last. */
export const selectVersionSchema = mutationSchema.extend({ messageId: idSchema })
export const sentMessageSchema = z.object({ conversationId: idSchema, messageId: idSchema, runId: idSchema })
const runIdSchema = z.object({ runId: idSchema })
export const runMutationSchema = mutationSchema.extend(runIdSchema.shape)
/** Answering the same again changes nothing; `choice` is the id of an option. */
export const answerQuestionSchema = runMutationSchema.extend({
  questionId: idSchema,
  choice: z.string().min(1).max(20),
})
export const followRunSchema = z.object({ runId: idSchema, lastEventId: z.string().max(20).nullish() })
export const chatSchema = mutationSchema.extend({
  tripId: idSchema,
  stage: stageNameSchema.optional(),
  conversationId: idSchema.optional(),
  text: textSchema.trim().min(1).max(4000),
  position: geoPointSchema.optional(),
})
/** A whole turn in one answer. What the agent could not finish is reported in `failure`, not thrown: the turn is stored either way. */
export const chatTurnSchema = sentMessageSchema.extend({
  /** `waiting`: it asks `question` and goes on once `agent.answer` is called; `agent.events` tells how it ends. */
  status: z.enum(['completed', 'waiting', 'stopped', 'failed']),
  question: questionSchema.nullable(),
  /** The agent's answer; null when the run ended before it had said anything. */
  message: messageSchema.nullable(),
  /** What the tools of the turn found, in the order they were called. */
  toolResults: z.array(
    z.object({ name: z.string(), ok: z.boolean().nullable(), summary: z.string(), card: agentCardSchema.nullable() }),
  ),
  proposal: proposalSchema.nullable(),
  /** The tasks that the proposal would add. */
  tasks: z.array(newTaskSchema),
  failure: z.object({ code: errorCodeSchema, retryable: z.boolean() }).nullable(),
  usage: usageSchema.nullable(),
})
export type ChatTurn = z.infer<typeof chatTurnSchema>
