// One event in the log and one span for each HTTP request, from its first byte until its answer is sent or its sender is gone.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '../observability/logger.ts'
import { isTracing, withSpan } from '../observability/trace.ts'

interface Exchange {
  req: IncomingMessage
  res: ServerResponse
  /** Without secrets. */
  path: string
}

export async function observeRequest(
  logger: Pick<Logger, 'debug' | 'isLevelEnabled'>,
  { req, res, path }: Exchange,
  handle: () => Promise<void>,
): Promise<void> {
  if (logger.isLevelEnabled('debug')) logWhenOver(logger, { req, res, path })
  if (!isTracing()) return handle()
  const { traceparent } = req.headers
  const attributes = { 'http.request.method': req.method, 'url.path': path }
  const parent = typeof traceparent === 'string' ? traceparent : undefined
  await withSpan(`HTTP ${req.method}`, { kind: 'server', attributes, parent }, async (span) => {
    await handle()
    await isOver(res)
    span.set({ 'http.response.status_code': res.statusCode })
    if (res.statusCode >= 500) span.fail(String(res.statusCode))
  })
}

function isOver(res: ServerResponse): Promise<void> {
  if (res.closed || res.destroyed) return Promise.resolve()
  return new Promise((over) => res.once('close', () => over()))
}

function logWhenOver(logger: Pick<Logger, 'debug'>, { req, res, path }: Exchange): void {
  const started = performance.now()
  res.once('close', () => {
    const requestId = res.getHeader('x-request-id')
    const ms = Math.round(performance.now() - started)
    logger.debug(
      { requestId, method: req.method, path, status: res.statusCode, cut: !res.writableEnded, ms },
      'request',
    )
  })
}
