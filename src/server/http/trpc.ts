// Puts the router behind node:http and ws. Cookies speak for browsers, bearer tokens for programs.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { mostDocumentBytes, tokenCallsPerMinute } from '#contract/limits.ts'
import type { Env } from '../env.ts'
import type { RequestScope } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import type { Context, ProcessScope } from '../procedures/context.ts'
import { toTrpcError } from '../procedures/error-mapping.ts'
import type { Services } from '../procedures/services.ts'
import { refusalOf, sendRefusal } from './api-refusal.ts'
import { type CallGate, createCallGate } from './call-gate.ts'
import { answerPlainQueries, readPlainQueries } from './plain-queries.ts'
import { addressOf, localeOf, originOf, readCookies, requestScopeOf } from './request-scope.ts'
import { appRouter } from './root.router.ts'

export interface ApiDeps extends ProcessScope {
  env: Pick<Env, 'TRUST_PROXY' | 'BASE_PATH'>
}

const basePath = '/api/trpc/'
const maxBodyBytes = 1_000_000
/** A trip that was exported is larger than anything else that is sent: escaped, it takes more than its own length. */
const maxImportBytes = 2 * mostDocumentBytes
/** The browser sends at most 20 calls together. */
const maxCalls = 50

export function createApiHandler(
  deps: ApiDeps,
  gate: CallGate = createCallGate(),
): (req: IncomingMessage, res: ServerResponse) => void {
  const createContext = async (req: IncomingMessage, res: ServerResponse) => {
    const bearer = readBearer(req)
    if (!bearer && !isOwnOrigin(req, deps.env.TRUST_PROXY)) throw toTrpcError(new AppError('FORBIDDEN'))
    const ctx = await createRequestContext(deps, req, bearer)
    res.setHeader('x-request-id', ctx.request.id)
    return ctx
  }
  const createHandler = (maxBodySize: number) =>
    createHTTPHandler({
      router: appRouter,
      basePath,
      maxBodySize,
      maxBatchSize: maxCalls,
      responseMeta: ({ ctx }) => ({ headers: ctx ? allowanceHeaders(ctx) : {} }),
      createContext: ({ req, res }) => createContext(req, res),
    })
  const handleOther = createHandler(maxBodyBytes)
  const handleImport = createHandler(maxImportBytes)
  const handle = (req: IncomingMessage, res: ServerResponse) => {
    const queries = readPlainQueries(req, basePath, maxCalls)
    if (!queries) return isImport(req) ? handleImport(req, res) : handleOther(req, res)
    answerPlainQueries({ createContext, headersOf: allowanceHeaders }, queries, req, res).catch((err: unknown) => {
      deps.logger.error({ err }, 'a query could not be answered')
      res.destroy()
    })
  }
  return (req, res) => {
    res.setHeader('cache-control', 'no-store')
    const address = addressOf(req, deps.env.TRUST_PROXY)
    const refusal = refusalOf(req)
    if (refusal) return sendRefusal(res, refusal)
    const isTaken = gate.enter(address ?? '', callsIn(req), (leave) => {
      res.once('close', leave)
      if (res.closed || res.destroyed) leave()
      else handle(req, res)
    })
    if (!isTaken) sendRefusal(res, { status: 429, code: 'RATE_LIMITED' })
  }
}

/** What is left to an API token, as the IETF's draft names it; Retry-After where nothing is. */
function allowanceHeaders({ tokenCalls: { left } }: Pick<Context, 'tokenCalls'>): Record<string, string> {
  if (left?.remaining === undefined) return {}
  return {
    'ratelimit-limit': String(tokenCallsPerMinute),
    'ratelimit-remaining': String(left.remaining),
    'ratelimit-reset': String(left.reset),
    ...(left.retryAfter > 0 && { 'retry-after': String(left.retryAfter) }),
  }
}

function isImport({ url = '' }: IncomingMessage): boolean {
  return url.split('?', 1)[0] === '/api/trpc/imports.trip'
}

function callsIn({ url = '' }: IncomingMessage): number {
  return url.split('?', 1)[0]?.split(',').length ?? 1
}

/** `token`: an access or API token given as a bearer header or as a connection parameter; without one the session cookie counts. */
export async function createRequestContext(
  deps: ApiDeps,
  req: IncomingMessage,
  token: string | null,
): Promise<Context> {
  const { services, logger, metrics, env } = deps
  const request = requestScopeOf(req, { trustProxy: env.TRUST_PROXY, basePath: env.BASE_PATH })
  const actor = await identify(services, req, request, token)
  const locale = localeOf(req, actor?.locale)
  return { actor, locale, request, logger, metrics, services, streams: { open: 0 }, tokenCalls: { left: null } }
}

/** Runs before the procedure levels, so what goes wrong here is put into the closed list here. */
async function identify({ identity }: Services, req: IncomingMessage, request: RequestScope, token: string | null) {
  try {
    if (token !== null) return await identity.identifyBearer(token, request)
    return await identity.identifyBrowser(readCookies(req), request)
  } catch (error) {
    throw toTrpcError(error)
  }
}

export function readBearer(req: IncomingMessage): string | null {
  return /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null
}

/** A page of another site must not use our visitor's cookie, neither to write nor to open a socket. */
export function isOwnOrigin(req: IncomingMessage, trustProxy: boolean): boolean {
  const sender = req.headers.origin
  if (sender === undefined) return true
  const origin = originOf(req, trustProxy)
  return origin !== null && URL.canParse(sender) && new URL(sender).host === new URL(origin).host
}
