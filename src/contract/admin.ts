import { z } from 'zod'
import { userRoleSchema } from './account.ts'
import { idSchema, instantSchema, mutationSchema, pageInputSchema } from './paging.ts'

export const dependencyHealthSchema = z.object({
  name: z.enum(['database', 'rate-limit', 'chat-model', 'mail', 'travel-data']),
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
export const aboutSchema = z.object({ name: z.literal('JourneyOn'), version: z.string(), locales: z.array(z.string()) })

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
export const listJobsSchema = pageInputSchema.extend({ state: jobSchema.shape.state.optional() })
export const retryJobSchema = mutationSchema.extend({ jobId: idSchema, name: z.string().max(80) })
