// What one request over MCP works with: the sender's context and a caller of the router, so that every rule is the procedures' own.
import { ErrorCode as McpCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import { createServerTranslator, type ServerTranslator } from '#i18n/server/server-translator.ts'
import type { Context } from '../procedures/context.ts'
import { toAppError } from '../procedures/error-mapping.ts'
import { createCallerFactory } from '../procedures/procedures.ts'
import { appRouter } from './root.router.ts'

const createCaller = createCallerFactory(appRouter)
/** As the protocol numbers it. */
const resourceNotFound = -32002

export interface McpSession {
  ctx: Context
  t: ServerTranslator
  /** What it calls ends when `signal` aborts. */
  callerUntil(signal: AbortSignal): ReturnType<typeof createCaller>
}

export function createMcpSession(ctx: Context): McpSession {
  return {
    ctx,
    t: createServerTranslator(ctx.locale),
    callerUntil: (signal) => createCaller(ctx, { signal }),
  }
}

/** What the caller learns of a failure: never more than a code of the closed list and its details. */
export function describeFailure({ ctx }: McpSession, thrown: unknown) {
  const { code, details } = toAppError(thrown)
  return { code, details, requestId: ctx.request.id }
}

export function toMcpError(session: McpSession, thrown: unknown): McpError {
  const failure = describeFailure(session, thrown)
  if (failure.code === 'NOT_FOUND') return new McpError(resourceNotFound, failure.code, failure)
  return new McpError(
    failure.code === 'INTERNAL' ? McpCode.InternalError : McpCode.InvalidRequest,
    failure.code,
    failure,
  )
}
