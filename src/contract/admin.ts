import { z } from 'zod'
import { userRoleSchema } from './account.ts'
import { runStatusSchema } from './conversation.ts'
import { errorCodeSchema } from './error-schema.ts'
import { modelFailureKindSchema } from './model-failure.ts'
import { idSchema, instantSchema, mutationSchema, pageInputSchema, pageOf } from './paging.ts'
import { stageNameSchema } from './stage.ts'

export const dependencyHealthSchema = z.object({
  name: z.enum([
    'database',
    'rate-limit',
    'chat-model',
    'embeddings',
    'files',
    'mail',
    'travel-data',
    'vector-index',
    'virus-scan',
  ]),
  mode: z.enum(['embedded', 'external']),
  status: z.enum(['up', 'degraded', 'down']),
  detail: z.string(),
  latencyMs: z.number().nullable(),
})
export const healthSchema = z.object({
  status: z.enum(['up', 'degraded', 'down']),
  version: z.string(),
  startedAt: instantSchema,
  dependencies: z.array(dependencyHealthSchema),
})
export type Health = z.infer<typeof healthSchema>
/** What a probe without an account may know. */
export const publicHealthSchema = healthSchema.pick({ status: true, version: true })
export const aboutSchema = z.object({
  name: z.literal('JourneyOn'),
  version: z.string(),
  locales: z.array(z.string()),
  sendsMail: z.boolean(),
})

export const adminUserSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: userRoleSchema,
  locked: z.boolean(),
  createdAt: instantSchema,
})
export const listUsersSchema = pageInputSchema.extend({ text: z.string().trim().max(100).optional() })
export const setUserRoleSchema = mutationSchema.extend({ userId: idSchema, role: userRoleSchema })
export const setUserLockedSchema = mutationSchema.extend({ userId: idSchema, locked: z.boolean() })
export const userSessionsSchema = z.object({ userId: idSchema })
/** Without `sessionId`: all of them. */
export const endUserSessionsSchema = mutationSchema.extend({ userId: idSchema, sessionId: idSchema.optional() })
export const createResetLinkSchema = mutationSchema.extend({ userId: idSchema })
/** Shown once; it replaces the links that the account had. */
export const resetLinkSchema = z.object({ url: z.string(), expiresAt: instantSchema })

export const logLevelSchema = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
/** Of the process that answers. */
export const logLevelAnswerSchema = z.object({ level: logLevelSchema })
export const setLogLevelSchema = mutationSchema.extend({ level: logLevelSchema })

export const outboxMailSchema = z.object({
  id: idSchema,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  createdAt: instantSchema,
})
export const listOutboxSchema = pageInputSchema

export const jobSchema = z.object({
  id: idSchema,
  name: z.string(),
  state: z.enum(['created', 'retry', 'active', 'completed', 'cancelled', 'failed']),
  retryCount: z.number().int(),
  createdAt: instantSchema,
  completedAt: instantSchema.nullable(),
  error: z.string().nullable(),
})
export type Job = z.infer<typeof jobSchema>
export const listJobsSchema = pageInputSchema.extend({
  state: jobSchema.shape.state.optional(),
  name: z.string().max(80).optional(),
})
/** As the queue counted last, about a minute ago at most. `failed`: given up, until somebody tries again. */
export const jobQueueSchema = z.object({
  name: z.string(),
  waiting: z.number().int(),
  active: z.number().int(),
  failed: z.number().int(),
})
export type JobQueueCounts = z.infer<typeof jobQueueSchema>
export const retryJobSchema = mutationSchema.extend({ jobId: idSchema, name: z.string().max(80) })

const modelOutcomeSchema = z.enum(['ok', 'aborted', ...modelFailureKindSchema.options])
const modelErrorSchema = z.object({
  at: instantSchema,
  model: z.string(),
  kind: modelFailureKindSchema,
  detail: z.string(),
  runId: idSchema.nullable(),
})
/** Figures are of this day (UTC) and of all processes; `isPaused` and `isFailing` are of the process that answers. */
export const modelOverviewSchema = z.object({
  /** In the order in which they are asked; the rules, which cost nothing, are not among them. */
  models: z.array(
    z.object({
      provider: z.string(),
      /** Those that were asked today, the last one first. */
      names: z.array(z.string()),
      /** Left out for now, after a failure. */
      /** Left out for now. */
      isPaused: z.boolean(),
      /** The last call failed, and the next one may as well. */
      isFailing: z.boolean(),
      calls: z.number().int(),
      failures: z.number().int(),
      /** Medians of calls that succeeded; null without any. */
      firstTokenMs: z.number().nullable(),
      ms: z.number().nullable(),
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
      /** Estimate in US dollars; null where no price is known. */
      costUsd: z.number().nullable(),
      /** Newest first. */
      lastErrors: z.array(modelErrorSchema),
    }),
  ),
  /** The built-in rules answer when no model does. */
  endsWithRules: z.boolean(),
  /** Of one user and day. */
  dailyTokens: z.number().int(),
})
export type ModelOverview = z.infer<typeof modelOverviewSchema>

const runSummarySchema = z.object({
  id: idSchema,
  tripId: idSchema,
  userId: idSchema,
  stage: stageNameSchema,
  status: runStatusSchema,
  errorCode: errorCodeSchema.nullable(),
  model: z.string().nullable(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
})
export type RunSummary = z.infer<typeof runSummarySchema>
export const listRunsSchema = pageInputSchema
export const runSummariesSchema = pageOf(runSummarySchema)
export const getRunSchema = z.object({ runId: idSchema })

/** No message texts: an admin sees what was done, not what was written. */
const runStepSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('tool'),
    at: instantSchema,
    name: z.string(),
    ok: z.boolean(),
    summary: z.string(),
    ms: z.number().int(),
  }),
  z.object({
    type: z.literal('model'),
    at: instantSchema,
    name: z.string(),
    purpose: z.enum(['tools', 'reply']),
    ok: z.boolean(),
    outcome: modelOutcomeSchema,
    detail: z.string().nullable(),
    ms: z.number().int(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
  }),
  z.object({ type: z.literal('proposal'), at: instantSchema, changes: z.number().int() }),
  z.object({
    type: z.literal('end'),
    at: instantSchema,
    status: runStatusSchema,
    errorCode: errorCodeSchema.nullable(),
  }),
])
export type RunStep = z.infer<typeof runStepSchema>
export const runTimelineSchema = runSummarySchema.extend({ steps: z.array(runStepSchema) })
export type RunTimeline = z.infer<typeof runTimelineSchema>
