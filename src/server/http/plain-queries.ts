// Answers queries, the most of what is asked, straight from node:http. tRPC's own adapter makes a Fetch request of each, and a
// Fetch response with its streams: that costs more than all the rest of a small query. What is no plain query is left to it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server'
import { getHTTPStatusCode } from '@trpc/server/http'
import type { Context } from '../procedures/context.ts'
import { appRouter } from './root.router.ts'

interface QueryCall {
  path: string
  input: unknown
}

export interface PlainQueries {
  calls: QueryCall[]
  /** Whether the answers are wanted as a list. */
  isBatch: boolean
}

export interface PlainQueryDeps {
  createContext(req: IncomingMessage, res: ServerResponse): Promise<Context>
  headersOf(ctx: Context): Record<string, string>
}

const queries = new Set(
  Object.entries(appRouter._def.procedures).flatMap(([path, procedure]) =>
    Reflect.get(Object(Reflect.get(procedure, '_def')), 'type') === 'query' ? path : [],
  ),
)

/** null for anything else, also for queries that are malformed or wanted as a stream. */
export function readPlainQueries(req: IncomingMessage, basePath: string, maxCalls: number): PlainQueries | null {
  if (req.method !== 'GET' || req.headers['trpc-accept'] !== undefined || req.headers['content-type']?.includes('/'))
    return null
  const [path = '', search] = (req.url ?? '').split('?', 2)
  const params = new URLSearchParams(search)
  const isBatch = params.get('batch') === '1'
  const name = decodeURIComponent(path.slice(basePath.length))
  const paths = isBatch ? name.split(',') : [name]
  if (paths.length > maxCalls || !paths.every((each) => queries.has(each))) return null
  const inputs = readInputs(params.get('input'), isBatch)
  return inputs && { calls: paths.map((each, place) => ({ path: each, input: inputs[place] })), isBatch }
}

function readInputs(text: string | null, isBatch: boolean): Record<number, unknown> | null {
  if (!text) return {}
  try {
    const given: unknown = JSON.parse(text)
    if (!isBatch) return { 0: given }
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : null
  } catch {
    return null
  }
}

export async function answerPlainQueries(
  { createContext, headersOf }: PlainQueryDeps,
  { calls, isBatch }: PlainQueries,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const leaving = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) leaving.abort()
  })
  let ctx: Context | undefined
  const opening = createContext(req, res).then((opened) => {
    ctx = opened
    return opened
  })
  const answer = async ({ path, input }: QueryCall, batchIndex: number) => {
    try {
      const data = await callTRPCProcedure({
        router: appRouter,
        path,
        getRawInput: async () => input,
        ctx: await opening,
        type: 'query',
        signal: leaving.signal,
        batchIndex,
      })
      return { result: { data } }
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause)
      const config = appRouter._def._config
      return { error: getTRPCErrorShape({ config, error, type: 'query', path, input, ctx }) }
    }
  }
  const answers = await Promise.all(calls.map(answer))
  const body = JSON.stringify(isBatch ? answers : answers[0])
  res.statusCode = getHTTPStatusCode(answers)
  for (const [name, value] of Object.entries(ctx ? headersOf(ctx) : {})) res.setHeader(name, value)
  res.setHeader('content-type', 'application/json').setHeader('vary', 'trpc-accept, accept').end(body)
}
