// What Next's side of the process may ask of the running server.
import { randomUUID } from 'node:crypto'
import { callTRPCProcedure } from '@trpc/server'
import { z } from 'zod'
import { emailSchema } from '#contract/account.ts'
import type { ErrorCode } from '#contract/error-code.ts'
import type { Locale } from '#contract/locale.ts'
import { lineSchema } from '#contract/paging.ts'
import type { OpenedShare, ServerApi } from '#contract/server-api.ts'
import { toUser } from '../accounts/account.repository.ts'
import type { Env } from '../env.ts'
import type { RequestScope } from '../kernel/actor.ts'
import { AppError, isAppError } from '../kernel/app-error.ts'
import type { ProcessScope } from '../procedures/context.ts'
import type { Services } from '../procedures/services.ts'
import { describeGroups, describeProcedure } from './procedure-descriptions.ts'
import { appRouter } from './root.router.ts'

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(128) })
/** Not trusted further than a form: a provider may let people choose their name. */
const identitySchema = z.object({
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(255),
  email: emailSchema,
  emailVerified: z.boolean(),
  name: lineSchema.max(80).catch(''),
})
/** The same bound that `accounts.signIn` has for programs. */
const signInRule = { name: 'sign-in', limit: 30, seconds: 300 }
/** The bound of `companions.shared.open`. */
const openShareRule = { name: 'open-shared', limit: 120, seconds: 300 }

export interface ServerApiDeps extends ProcessScope {
  authSecret: string
  env: Pick<Env, 'OIDC_PROVIDERS'>
}

export function createServerApi({ services, authSecret, logger, metrics, env }: ServerApiDeps): ServerApi {
  return {
    authSecret,
    async signInBrowser(credentials, { address, userAgent }) {
      await takeSignIn(services, address)
      const parsed = credentialsSchema.safeParse(credentials)
      if (!parsed.success) throw new AppError('INVALID_CREDENTIALS')
      return services.accounts.signInBrowser(parsed.data, scope(address, userAgent))
    },
    signInProviders: env.OIDC_PROVIDERS ?? [],
    async signInWithProvider(identity, { address, userAgent, locale }) {
      await takeSignIn(services, address)
      const parsed = identitySchema.safeParse(identity)
      if (!parsed.success) throw new AppError('INVALID_CREDENTIALS')
      const name = parsed.data.name || (parsed.data.email.split('@', 1)[0] ?? '')
      return services.providerSignIn.signIn({ ...parsed.data, name }, locale, scope(address, userAgent))
    },
    async findUserOfSession(sessionId) {
      const user = await services.sessions.findUser(sessionId)
      return user && toUser(user)
    },
    async findUserOfCookies(cookies) {
      const actor = await services.identity.identifyBrowser(cookies, scope(null, null))
      return actor && services.accounts.me(actor)
    },
    async query({ path, input, cookies, locale }) {
      const request = scope(null, null)
      const actor = await services.identity.identifyBrowser(cookies, request)
      const data = await callTRPCProcedure({
        router: appRouter,
        path,
        type: 'query',
        getRawInput: async () => input,
        ctx: { actor, locale, request, logger, metrics, services, streams: { open: 0 }, tokenCalls: { left: null } },
        signal: undefined,
        batchIndex: 0,
      })
      return JSON.parse(JSON.stringify(data))
    },
    sendsMail: services.health.sendsMail,
    openShare: (token, address, locale) => openShare(services, { token, address, locale }),
    describeProcedures: describeGroups,
    describeProcedure,
    reportProblem: (code, details) => logger.warn({ code, details }, 'sign-in library'),
    closeSession: (sessionId) => services.sessions.close(sessionId, scope(null, null)),
  }
}

async function takeSignIn({ rateLimit }: Services, address: string | null): Promise<void> {
  const { allowed, retryAfter } = await rateLimit.take(`sign-in:${address ?? 'unknown'}`, signInRule)
  if (!allowed) throw new AppError('RATE_LIMITED', { details: { retryAfter } })
}

const refusals: Partial<Record<ErrorCode, Extract<OpenedShare, { refusal: string }>['refusal']>> = {
  INVALID_CREDENTIALS: 'password',
  NOT_FOUND: 'missing',
  TOKEN_EXPIRED: 'over',
}

interface ShareVisit {
  token: string
  address: string | null
  locale: Locale
}

async function openShare({ rateLimit, shareLinks }: Services, { token, address, locale }: ShareVisit) {
  const { allowed } = await rateLimit.take(`open-shared:${address ?? 'unknown'}`, openShareRule)
  if (!allowed) return { refusal: 'limited' as const }
  try {
    return { trip: await shareLinks.open({ token }, { address }, locale) }
  } catch (error) {
    const refusal = isAppError(error) && refusals[error.code]
    if (!refusal) throw error
    return { refusal }
  }
}

function scope(address: string | null, userAgent: string | null): RequestScope {
  return { id: randomUUID(), address, userAgent, origin: null }
}
