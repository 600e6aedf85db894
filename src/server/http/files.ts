// Bytes of files: `POST /api/files?tripId=&name=&kind=` with the file as the body, and `GET /api/files/:id`, also in ranges.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { newFileSchema, type StoredFile } from '#contract/file.ts'
import { idempotencyKeySchema } from '#contract/paging.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { createCallerFactory } from '../procedures/procedures.ts'
import { readByteRange } from './byte-range.ts'
import { attachmentNamed } from './content-disposition.ts'
import { sendFailure } from './http-failure.ts'
import { appRouter } from './root.router.ts'
import { type ApiDeps, createRequestContext, isOwnOrigin, readBearer } from './trpc.ts'

const createCaller = createCallerFactory(appRouter)
const fileAddress = /^\/api\/files\/([\da-f-]{36})(\/thumbnail)?$/
const uploadSchema = newFileSchema
  .omit({ size: true })
  .extend({ keepTaken: z.stringbool().optional(), idempotencyKey: idempotencyKeySchema })
/** What is read of a refused upload, so that its sender gets to read why. */
const mostDrainedBytes = 32 * 2 ** 20

export function isFileAddress(path: string): boolean {
  return path === '/api/files' || path.startsWith('/api/files/')
}

export async function handleFile(
  deps: ApiDeps,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.setHeader('cache-control', 'private, no-cache').setHeader('referrer-policy', 'no-referrer')
  try {
    const bearer = readBearer(req)
    if (!bearer && !isOwnOrigin(req, deps.env.TRUST_PROXY)) throw new AppError('FORBIDDEN')
    const ctx = await createRequestContext(deps, req, bearer)
    res.setHeader('x-request-id', ctx.request.id)
    const caller = createCaller(ctx)
    if (path === '/api/files') {
      if (req.method !== 'POST') throw new AppError('INVALID_INPUT', { details: { reason: 'method' } })
      const { idempotencyKey, ...input } = readQuery(req)
      await caller.files.checkUpload({ ...input, size: Number(req.headers['content-length'] ?? 0) || 0 })
      const source = req.iterator({ destroyOnReturn: false })
      const file = await deps.services.fileBytes.upload(requireActor(ctx), input, source, idempotencyKey)
      return sendRow(res, file)
    }
    if (req.method !== 'GET' && req.method !== 'HEAD')
      throw new AppError('INVALID_INPUT', { details: { reason: 'method' } })
    const [, fileId, thumbnail] = fileAddress.exec(path) ?? []
    if (!fileId) throw notFound('file')
    const file = await caller.files.get({ fileId })
    if (thumbnail) return await sendThumbnail(deps, requireActor(ctx), fileId, res)
    await sendFile(deps, requireActor(ctx), file, req, res)
  } catch (thrown) {
    if (res.destroyed) return
    if (res.headersSent) throw thrown
    if (!req.complete) drain(req, res.setHeader('connection', 'close'))
    sendFailure(res, thrown)
  }
}

function readQuery({ url = '' }: IncomingMessage): z.infer<typeof uploadSchema> {
  const read = uploadSchema.safeParse(Object.fromEntries(new URL(url, 'http://localhost').searchParams))
  if (read.success) return read.data
  const issues = read.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), rule: code, message }))
  throw new AppError('INVALID_INPUT', { details: { issues } })
}

function requireActor({ actor }: { actor: Actor | null }): Actor {
  if (!actor) throw new AppError('UNAUTHENTICATED')
  return actor
}

function sendRow(res: ServerResponse, file: StoredFile): void {
  res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(file))
}

/** Nothing of it runs on our pages: it is an attachment of the type that its bytes have, without an origin. */
async function sendFile(
  { services }: ApiDeps,
  actor: Actor,
  file: StoredFile,
  req: IncomingMessage,
  res: ServerResponse,
) {
  const etag = `"${file.sha256}"`
  res
    .setHeader('etag', etag)
    .setHeader('accept-ranges', 'bytes')
    .setHeader('content-security-policy', "sandbox; default-src 'none'")
    .setHeader('cross-origin-resource-policy', 'same-origin')
  if (isKnown(req.headers['if-none-match'], etag)) return void res.writeHead(304).end()
  const ifRange = req.headers['if-range']
  const range = readByteRange(ifRange === undefined || ifRange === etag ? req.headers.range : undefined, file.size)
  if (range === 'unsatisfiable') return void res.writeHead(416, { 'content-range': `bytes */${file.size}` }).end()
  const isWhole = range === 'whole'
  const headers = {
    'content-type': file.mediaType,
    'content-disposition': attachmentNamed(file.name),
    'content-length': isWhole ? file.size : range.length,
    ...(!isWhole && { 'content-range': `bytes ${range.start}-${range.start + range.length - 1}/${file.size}` }),
  }
  if (req.method === 'HEAD') return void res.writeHead(200, headers).end()
  const bytes = await services.fileBytes.read(actor, file.id, isWhole ? undefined : range)
  res.writeHead(isWhole ? 200 : 206, headers)
  await pipeline(Readable.from(bytes), res)
}

/** Made by us, so that pages may show it. */
async function sendThumbnail({ services }: ApiDeps, actor: Actor, fileId: string, res: ServerResponse) {
  const bytes = await services.fileBytes.readThumbnail(actor, fileId)
  res.writeHead(200, {
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=3600',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
  })
  await pipeline(Readable.from(bytes), res)
}

function isKnown(header: string | undefined, etag: string): boolean {
  return header === '*' || (header?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false)
}

/** Reads on for a while: a connection that is cut while its sender still writes shows no answer. */
function drain(req: IncomingMessage, res: ServerResponse): void {
  let left = mostDrainedBytes
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) req.destroy()
  })
  req.on('error', () => {})
  res.setTimeout(10_000, () => req.destroy())
}
