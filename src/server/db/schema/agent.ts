import { desc, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Citation } from '#contract/agent-card.ts'
import type { Question, RunSignal, Usage } from '#contract/agent-event.ts'
import type { Feedback, Message, MessagePart, RunStatus } from '#contract/conversation.ts'
import type { ErrorCode } from '#contract/error-code.ts'
import type { ModelFailureKind } from '#contract/model-failure.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { Proposal, ProposedChange } from '#contract/proposal.ts'
import type { StageName } from '#contract/stage.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

export const conversations = pgTable(
  'conversations',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    stage: text().$type<StageName>().notNull(),
    title: text().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('conversations_trip').on(table.tripId, desc(table.updatedAt), desc(table.id))],
)

export const messages = pgTable(
  'messages',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    role: text().$type<Message['role']>().notNull(),
    parts: jsonb().$type<MessagePart[]>().notNull(),
    citations: jsonb().$type<Citation[]>().notNull(),
    suggestions: jsonb().$type<string[]>().notNull(),
    /** The message before it on its path: an edit and another answer have the parent of what they replace. */
    parentId: uuid().references((): AnyPgColumn => messages.id, { onDelete: 'cascade' }),
    /** On the one path that is shown; ordinals grow along it. */
    isShown: boolean().notNull().default(true),
    runId: uuid(),
    status: text().$type<Message['status']>().notNull().default('complete'),
    /** The order in the conversation; ids do not give it, since clients choose the ids of their messages. */
    ordinal: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    createdAt: createdAt(),
  },
  (table) => [
    index('messages_conversation').on(table.conversationId, table.ordinal),
    index('messages_run').on(table.runId),
    index('messages_parent').on(table.parentId),
  ],
)

/** What a reader thinks of an answer. */
export const messageFeedback = pgTable(
  'message_feedback',
  {
    messageId: uuid()
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    value: text().$type<Feedback['value']>().notNull(),
    reason: text().notNull(),
    at: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.userId] }),
    index('message_feedback_user').on(table.userId),
  ],
)

export const agentRuns = pgTable(
  'agent_runs',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The user's message this run answers. */
    messageId: uuid().notNull(),
    stage: text().$type<StageName>().notNull(),
    /** Of the sender, to about 100 m. */
    position: jsonb().$type<GeoPoint>(),
    status: text().$type<RunStatus>().notNull().default('queued'),
    /** The process at work, and until when the others believe it. A run that waits for a person belongs to none, until it expires. */
    leaseOwner: text(),
    leaseUntil: instant(),
    stopRequestedAt: instant(),
    /** The last one that it asked; `answer` is the chosen option. */
    question: jsonb().$type<Question & { answer: string | null }>(),
    /** While it waits for an answer: what the turn needs to go on. */
    pausedTurn: jsonb().$type<Record<string, unknown>>(),
    usage: jsonb().$type<Usage>(),
    errorCode: text().$type<ErrorCode>(),
    createdAt: createdAt(),
    finishedAt: instant(),
  },
  (table) => [
    uniqueIndex('agent_runs_one_active')
      .on(table.conversationId)
      .where(sql`${table.status} in ('queued', 'running', 'waiting')`),
    index('agent_runs_conversation').on(table.conversationId, desc(table.id)),
    index('agent_runs_trip').on(table.tripId),
    index('agent_runs_user').on(table.userId),
    index('agent_runs_lease').on(table.leaseUntil).where(sql`${table.status} in ('queued', 'running', 'waiting')`),
  ],
)

/** The durable stream: followers see stored events only. */
export const runEvents = pgTable(
  'run_events',
  {
    runId: uuid()
      .notNull()
      .references(() => agentRuns.id, { onDelete: 'cascade' }),
    seq: integer().notNull(),
    at: createdAt(),
    signal: jsonb().$type<RunSignal>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.seq] }), index('run_events_at').on(table.at)],
)

/** Calls to chat models, for budgets and for the admin. Pruned after 90 days. */
export const modelCalls = pgTable(
  'model_calls',
  {
    id: id(),
    provider: text().notNull(),
    model: text().notNull(),
    /** Tool rounds, or the reply. */
    purpose: text().$type<'tools' | 'reply'>().notNull(),
    userId: uuid().references(() => users.id, { onDelete: 'set null' }),
    runId: uuid().references(() => agentRuns.id, { onDelete: 'set null' }),
    inputTokens: integer().notNull(),
    outputTokens: integer().notNull(),
    /** Millionths of a US dollar; null where the price is not known. */
    costMicroUsd: bigint({ mode: 'number' }),
    ms: integer().notNull(),
    firstTokenMs: integer(),
    outcome: text().$type<'ok' | 'aborted' | ModelFailureKind>().notNull(),
    detail: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('model_calls_user').on(table.userId, table.createdAt),
    index('model_calls_at').on(table.createdAt),
    index('model_calls_run').on(table.runId),
  ],
)

export const proposals = pgTable(
  'proposals',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    runId: uuid(),
    title: text().notNull(),
    changes: jsonb().$type<ProposedChange[]>().notNull(),
    status: text().$type<Proposal['status']>().notNull().default('pending'),
    acceptedIds: jsonb().$type<string[]>().notNull(),
    reason: text(),
    decidedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    decidedAt: instant(),
  },
  (table) => [
    index('proposals_trip').on(table.tripId, desc(table.id)),
    index('proposals_run').on(table.runId),
    index('proposals_decider').on(table.decidedBy),
    index('proposals_pending').on(table.createdAt).where(sql`${table.status} = 'pending'`),
  ],
)
