// `POST /mcp`: one message or a short list of them, with a bearer token. The protocol's library is loaded with the first request,
// so that a start does not wait for it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { ErrorCode } from '#contract/error-code.ts'
import type { Context } from '../procedures/context.ts'
import { toAppError, toTrpcError } from '../procedures/error-mapping.ts'
import { findFault } from '../procedures/input-guard.ts'
import type { CallGate } from './call-gate.ts'
import { readBody } from './read-body.ts'
import { addressOf } from './request-scope.ts'
import { type ApiDeps, createRequestContext, isOwnOrigin, readBearer } from './trpc.ts'

const maxBodyBytes = 1_000_000
const maxMessages = 10
/** Of one account, however many tokens it has. */
const mcpRule = { name: 'mcp', limit: 300, seconds: 60 }

export function createMcpEndpoint(
  deps: ApiDeps,
  gate: CallGate,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    res.setHeader('cache-control', 'no-store')
    const ctx = await admit(deps, req, res)
    if (!ctx) return
    const body = await readBody(req, maxBodyBytes)
    if (body === null) return refuse(res, 413, 'INVALID_INPUT')
    const message = parseMessage(body)
    if (message === undefined) return refuse(res, 400, 'INVALID_INPUT')
    const answer = async (): Promise<void> => {
      const [{ StreamableHTTPServerTransport }, { createMcpServer }] = await Promise.all([
        import('@modelcontextprotocol/sdk/server/streamableHttp.js'),
        import('./mcp-server.ts'),
      ])
      const server = createMcpServer(ctx)
      const transport = new StreamableHTTPServerTransport({})
      // What is still at work ends when the caller hangs up.
      res.once('close', () => void server.close())
      await server.connect(transport)
      await transport.handleRequest(req, res, message)
    }
    const address = addressOf(req, deps.env.TRUST_PROXY)
    const calls = Array.isArray(message) ? message.length : 1
    const isTaken = gate.enter(address ?? '', calls, (leave) => {
      res.once('close', leave)
      if (res.closed || res.destroyed) return leave()
      answer().catch((err: unknown) => {
        deps.logger.error({ err, requestId: ctx.request.id }, 'mcp request failed')
        if (res.headersSent) res.destroy()
        else refuse(res, 500, 'INTERNAL')
      })
    })
    if (!isTaken) refuse(res.setHeader('retry-after', 1), 429, 'RATE_LIMITED')
  }
}

/** The context of a sender who may go on; null where the request has been refused. */
async function admit(deps: ApiDeps, req: IncomingMessage, res: ServerResponse): Promise<Context | null> {
  const deny = (status: number, code: ErrorCode) => {
    refuse(res, status, code)
    return null
  }
  // Streams from the server and sessions are optional in the protocol: there are none.
  if (req.method !== 'POST') {
    res.setHeader('allow', 'POST')
    return deny(405, 'INVALID_INPUT')
  }
  if (!isOwnOrigin(req, deps.env.TRUST_PROXY)) return deny(403, 'FORBIDDEN')
  const bearer = readBearer(req)
  try {
    const ctx = bearer === null ? null : await createRequestContext(deps, req, bearer)
    if (!ctx?.actor) {
      res.setHeader('www-authenticate', bearer === null ? 'Bearer' : 'Bearer error="invalid_token"')
      return deny(401, 'UNAUTHENTICATED')
    }
    res.setHeader('x-request-id', ctx.request.id)
    const { allowed, retryAfter } = await deps.services.rateLimit.take(`mcp:${ctx.actor.userId}`, mcpRule)
    if (allowed) return ctx
    res.setHeader('retry-after', retryAfter)
    return deny(429, 'RATE_LIMITED')
  } catch (thrown) {
    return deny(getHTTPStatusCodeFromError(toTrpcError(thrown)), toAppError(thrown).code)
  }
}

/** undefined for what is no JSON, cannot be stored, or is a list that is empty or too long. */
function parseMessage(body: string): unknown {
  let message: unknown
  try {
    message = JSON.parse(body)
  } catch {
    return undefined
  }
  if (findFault(message)) return undefined
  return Array.isArray(message) && (message.length === 0 || message.length > maxMessages) ? undefined : message
}

/** As a JSON-RPC error without an id: what was asked has not been read. */
function refuse(res: ServerResponse, status: number, code: ErrorCode): void {
  const error = { code: -32600, message: code, data: { code } }
  res
    .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    .end(JSON.stringify({ jsonrpc: '2.0', error, id: null }))
}
