// Downloads of a trip, `GET /api/trips/:id/export.<format>` and `report.pdf`, and calendar feeds, `GET /api/feeds/:token.ics`.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { type ExportFormat, exportFormatSchema } from '#contract/trip-export.ts'
import { AppError } from '../kernel/app-error.ts'
import { createCallerFactory } from '../procedures/procedures.ts'
import { attachmentNamed } from './content-disposition.ts'
import { sendFailure } from './http-failure.ts'
import { requestScopeOf } from './request-scope.ts'
import { appRouter } from './root.router.ts'
import { type ApiDeps, createRequestContext, isOwnOrigin, readBearer } from './trpc.ts'

const createCaller = createCallerFactory(appRouter)
const exportAddress = /^\/api\/trips\/([\da-f-]{36})\/(export\.[a-z]{2,8}|report\.pdf)$/
const feedAddress = /^\/api\/feeds\/([\w-]{43})\.ics$/
/** The plan, and what became of it. */
const pdfFiles = ['pdf', 'report.pdf'] as const
/** Calendar programs ask several times an hour; guessing 256 bits takes more. */
const feedRule = { name: 'read-feed', limit: 120, seconds: 60 }

export function isExportAddress(path: string): boolean {
  return path.startsWith('/api/feeds/') || exportAddress.test(path)
}

export async function sendTripExport(
  deps: ApiDeps,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.setHeader('cache-control', 'private, no-store').setHeader('referrer-policy', 'no-referrer')
  try {
    if (req.method !== 'GET') throw new AppError('INVALID_INPUT', { details: { reason: 'method' } })
    const token = feedAddress.exec(path)?.[1]
    if (token) return await sendFeed(deps, token, req, res)
    const [, tripId = '', name = ''] = exportAddress.exec(path) ?? []
    const format = z
      .enum(pdfFiles)
      .or(exportFormatSchema)
      .safeParse(name.replace(/^export\./, ''))
    if (!format.success) throw new AppError('NOT_FOUND', { details: { entity: 'export' } })
    const bearer = readBearer(req)
    if (!bearer && !isOwnOrigin(req, deps.env.TRUST_PROXY)) throw new AppError('FORBIDDEN')
    const ctx = await createRequestContext(deps, req, bearer)
    res.setHeader('x-request-id', ctx.request.id)
    const file = await readExport(createCaller(ctx).exports, tripId, format.data)
    send(res, file.body, { 'content-type': file.mediaType, 'content-disposition': attachmentNamed(file.name) })
  } catch (thrown) {
    sendFailure(res, thrown)
  }
}

async function readExport(
  exports: ReturnType<typeof createCaller>['exports'],
  tripId: string,
  format: ExportFormat | (typeof pdfFiles)[number],
): Promise<{ name: string; mediaType: string; body: Buffer }> {
  if (format !== 'pdf' && format !== 'report.pdf') {
    const { text, ...file } = await exports.file({ tripId, format })
    return { ...file, body: Buffer.from(text) }
  }
  const { base64, ...file } = await (format === 'pdf' ? exports.itinerary : exports.report)({ tripId })
  return { ...file, body: Buffer.from(base64, 'base64') }
}

async function sendFeed({ services, env }: ApiDeps, token: string, req: IncomingMessage, res: ServerResponse) {
  const request = requestScopeOf(req, { trustProxy: env.TRUST_PROXY })
  const { allowed, retryAfter } = await services.rateLimit.take(`read-feed:${request.address ?? 'unknown'}`, feedRule)
  if (!allowed) throw new AppError('RATE_LIMITED', { details: { retryAfter } })
  const text = await services.calendarFeeds.read(token, request)
  if (text === null) throw new AppError('NOT_FOUND', { details: { entity: 'feed' } })
  send(res, Buffer.from(text), {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': attachmentNamed('trip.ics'),
  })
}

/** Nothing of it is run, even where a browser shows it. */
function send(res: ServerResponse, body: Buffer, headers: Record<string, string>): void {
  res
    .writeHead(200, {
      ...headers,
      'content-length': body.length,
      'content-security-policy': "sandbox; default-src 'none'",
    })
    .end(body)
}
