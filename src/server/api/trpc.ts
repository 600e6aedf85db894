// The procedure ladder: public → authed → trip(role) → admin. Routers see these, never tRPC's own builder.
import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import type { ErrorShape } from '#contract/error-code.ts'
import { idempotencyKeySchema, idSchema } from '#contract/paging.ts'
import type { MemberRole } from '#contract/trip.ts'
import { AppError, invalidInput } from '../app-error.ts'
import type { RateRule } from '../providers/rate-limit/rate-limit.ts'
import type { Context } from './context.ts'
import { toAppError, toTrpcError } from './error-mapping.ts'
import { findFault, hashInput } from './input-guard.ts'

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error, ctx }) {
    const { code, details } = toAppError(error)
    const app: ErrorShape = { code, details, requestId: ctx?.request.id ?? '' }
    return {
      ...shape,
      message: code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, app },
    }
  },
  sse: { enabled: false },
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** One log event and one measurement per call, finished whatever happens; every error leaves as one of the closed list. */
const observed = t.middleware(async ({ ctx, path, type, next }) => {
  const started = performance.now()
  const result = await next()
  const failure = result.ok ? null : toAppError(result.error)
  const ms = performance.now() - started
  const code = failure?.code ?? 'OK'
  ctx.metrics.procedureSeconds.observe({ path, code }, ms / 1000)
  const event = { requestId: ctx.request.id, path, type, code, ms: Math.round(ms), userId: ctx.actor?.userId }
  if (code === 'INTERNAL' || code === 'DEPENDENCY_UNAVAILABLE')
    ctx.logger.error({ ...event, err: failure }, 'procedure failed')
  else ctx.logger.debug(event, 'procedure')
  if (failure) throw toTrpcError(failure)
  return result
})

const guarded = t.middleware(async ({ getRawInput, next }) => {
  const fault = findFault(await getRawInput())
  if (fault) throw invalidInput('', fault, 'this cannot be stored')
  return next()
})

export const publicProcedure = t.procedure.use(observed).use(guarded)

/** A stream ends with the session it was opened in: its access was checked once, when it began. */
async function* whileTrue(stream: unknown, isAllowed: () => Promise<boolean>) {
  for await (const event of stream as AsyncIterable<unknown>) {
    if (!(await isAllowed())) return
    yield event
  }
}

const keySchema = z.object({ idempotencyKey: idempotencyKeySchema }).catch({})

/** Signed in. A mutation's idempotency key goes with the actor to where the write happens (db/write.ts). */
export const authedProcedure = publicProcedure.use(async ({ ctx, path, type, getRawInput, next }) => {
  const { sessions } = ctx.services
  const actor = ctx.actor && (await sessions.renew(ctx.actor))
  if (!actor) throw new AppError('UNAUTHENTICATED')
  if (type === 'subscription') {
    const result = await next({ ctx: { actor } })
    return result.ok
      ? { ...result, data: whileTrue(result.data, async () => (await sessions.renew(actor)) !== null) }
      : result
  }
  if (type !== 'mutation') return next({ ctx: { actor } })
  const input = await getRawInput()
  const key = keySchema.parse(input).idempotencyKey
  if (key === undefined) return next({ ctx: { actor } })
  const idempotency = { key, procedure: path, inputHash: hashInput(input) }
  return next({ ctx: { actor: { ...actor, request: { ...actor.request, idempotency } } } })
})

/** A member of the trip named by `tripId`, with at least this role; a stranger learns nothing. */
export function tripProcedure(role: MemberRole) {
  return authedProcedure.input(z.object({ tripId: idSchema })).use(async ({ ctx, input, next }) => {
    await ctx.services.access.requireRole(ctx.actor, input.tripId, role)
    return next()
  })
}

export const adminProcedure = authedProcedure.use(({ ctx, next }) => {
  if (ctx.actor.role !== 'admin') throw new AppError('FORBIDDEN')
  return next()
})

/** At most `rule.limit` calls in `rule.seconds`, by the caller's account or else address. */
export function limited(rule: RateRule) {
  return t.middleware(async ({ ctx, next }) => {
    const who = ctx.actor?.userId ?? ctx.request.address ?? 'unknown'
    const { allowed, retryAfter } = await ctx.services.rateLimit.take(`${rule.name}:${who}`, rule)
    if (!allowed) throw new AppError('RATE_LIMITED', { details: { retryAfter } })
    return next()
  })
}
