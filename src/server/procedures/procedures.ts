// The procedure levels: public → authed(scope) → trip(role, scope) → admin. Routers see these, never tRPC's own builder.
import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import type { ApiTokenScope } from '#contract/api-token.ts'
import type { ErrorShape } from '#contract/error-code.ts'
import { tokenCallsPerMinute } from '#contract/limits.ts'
import { idempotencyKeySchema, idSchema } from '#contract/paging.ts'
import type { MemberRole } from '#contract/trip.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput } from '../kernel/app-error.ts'
import { withSpan } from '../observability/trace.ts'
import type { RateRule } from '../providers/rate-limit/rate-limit.ts'
import type { Context } from './context.ts'
import { toAppError, toTrpcError } from './error-mapping.ts'
import { findFault } from './input-guard.ts'
import { guardStream } from './stream-guard.ts'
import { withSynchronousSchemas } from './synchronous-schemas.ts'

/**
 * What an API token needs for a procedure. `any`: every valid token will do. `session`: no token will do, only somebody
 * who has signed in.
 */
type CallScope = ApiTokenScope | 'any' | 'session'

interface ProcedureMeta {
  scope: CallScope | 'public'
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
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
export const mergeRouters = t.mergeRouters
export const createCallerFactory = t.createCallerFactory

/** One log event and one measurement per call, finished whatever happens; every error leaves as one of the closed list. */
const observed = t.middleware(async ({ ctx, path, type, signal, next }) => {
  const started = performance.now()
  const attributes = { 'rpc.system': 'trpc', 'rpc.method': path, 'journeyon.request_id': ctx.request.id }
  const { result, failure, code } = await withSpan(`${type} ${path}`, { attributes }, async (span) => {
    const result = await next()
    const failure = result.ok ? null : toAppError(result.error)
    const code = failure?.code ?? 'OK'
    if (failure) span.fail(code)
    return { result, failure, code }
  })
  const ms = performance.now() - started
  ctx.metrics.procedureSeconds.observe({ path, code }, ms / 1000)
  const event = { requestId: ctx.request.id, path, type, code, ms: Math.round(ms), userId: ctx.actor?.userId }
  // Work that ends because the caller hung up has not failed.
  if (code === 'STORAGE_UNAVAILABLE') ctx.services.noteStorageFault()
  const isOurFault =
    (code === 'INTERNAL' || code === 'DEPENDENCY_UNAVAILABLE' || code === 'STORAGE_UNAVAILABLE') && !signal?.aborted
  if (isOurFault) ctx.logger.error({ ...event, err: failure }, 'procedure failed')
  else ctx.logger.debug(event, 'procedure')
  if (failure) throw toTrpcError(failure)
  return result
})

const guarded = t.middleware(async ({ getRawInput, next }) => {
  const fault = findFault(await getRawInput())
  if (fault) throw invalidInput('', fault, 'this cannot be stored')
  return next()
})

export const publicProcedure = withSynchronousSchemas(t.procedure).meta({ scope: 'public' }).use(observed).use(guarded)

const keySchema = z.object({ idempotencyKey: idempotencyKeySchema }).catch({})

/**
 * Signed in, or an API token with `scope`. A mutation's idempotency key goes with the actor to where the write happens
 * (kernel/write.ts).
 */
export function authedProcedure({ scope }: { scope: CallScope }) {
  return publicProcedure.meta({ scope }).use(async ({ ctx, path, type, signal, getRawInput, next }) => {
    const { identity } = ctx.services
    const actor = ctx.actor && (await identity.renew(ctx.actor))
    if (!actor) throw new AppError('UNAUTHENTICATED')
    await takeTokenCall(ctx, actor)
    if (!isInScope(actor, scope)) throw new AppError('FORBIDDEN', { details: { reason: 'scope' } })
    if (type === 'subscription') {
      const result = await next({ ctx: { actor } })
      const isAllowed = async () => (await identity.renew(actor)) !== null
      return result.ok ? { ...result, data: guardStream(result.data, { ctx, path, signal, isAllowed }) } : result
    }
    if (type !== 'mutation') return next({ ctx: { actor } })
    const input = await getRawInput()
    const key = keySchema.parse(input).idempotencyKey
    if (key === undefined) return next({ ctx: { actor } })
    const idempotency = { key, procedure: path, inputHash: ctx.services.hashInput(input) }
    return next({ ctx: { actor: { ...actor, request: { ...actor.request, idempotency } } } })
  })
}

const tokenRule: RateRule = { name: 'api-token', limit: tokenCallsPerMinute, seconds: 60 }

/** Each token has an allowance of its own, whatever way its calls come. */
async function takeTokenCall({ services, tokenCalls }: Context, { apiToken }: Actor): Promise<void> {
  if (!apiToken) return
  const use = await services.rateLimit.take(`api-token:${apiToken.id}`, tokenRule)
  tokenCalls.left = use
  if (!use.allowed) throw new AppError('RATE_LIMITED', { details: { retryAfter: use.retryAfter } })
}

/** `scope`: a scope of API tokens, or a level that takes any token or none. */
export function isInScope({ apiToken }: Actor, scope: string | undefined): boolean {
  if (!apiToken || scope === 'any') return true
  return scope !== 'session' && apiToken.scopes.some((granted) => granted === scope)
}

/** A member of the trip named by `tripId`, with at least this role; a stranger learns nothing. */
export function tripProcedure({ role, scope }: { role: MemberRole; scope: CallScope }) {
  return authedProcedure({ scope })
    .input(z.object({ tripId: idSchema }))
    .use(async ({ ctx, input, next }) => {
      await ctx.services.access.requireRole(ctx.actor, input.tripId, role)
      return next()
    })
}

export const adminProcedure = authedProcedure({ scope: 'admin' }).use(({ ctx, next }) => {
  if (ctx.actor.role !== 'admin') throw new AppError('FORBIDDEN')
  return next()
})

/** At most `rule.limit` calls in `rule.seconds` by one account, or else from one address. */
export function limited(rule: RateRule) {
  return limitedBy(rule, ({ actor, request }) => actor?.userId ?? request.address)
}

/** For what makes accounts or tries credentials: there an account is no reason for an allowance of one's own. */
export function limitedByAddress(rule: RateRule) {
  return limitedBy(rule, ({ request }) => request.address)
}

function limitedBy(rule: RateRule, whoOf: (ctx: Pick<Context, 'actor' | 'request'>) => string | null) {
  return t.middleware(async ({ ctx, next }) => {
    const key = `${rule.name}:${whoOf(ctx) ?? 'unknown'}`
    const { allowed, retryAfter } = await ctx.services.rateLimit.take(key, rule)
    if (!allowed) throw new AppError('RATE_LIMITED', { details: { retryAfter } })
    return next()
  })
}
