// Watches over a subscription once it runs: the procedure levels' middlewares have returned by then.
import { AppError } from '../kernel/app-error.ts'
import type { Context } from './context.ts'
import { toAppError, toTrpcError } from './error-mapping.ts'

/** Far more than a page opens; a socket that asks for more is refused them. */
const maxStreams = 100

interface StreamGuard {
  ctx: Context
  path: string
  signal: AbortSignal | undefined
  /** Access was checked once, when the stream began: it ends with the session it was opened in. */
  isAllowed(): Promise<boolean>
}

/** Bounds the streams of one socket, and sees to it that a failure leaves as one of the closed list and is logged if it is ours. */
export async function* guardStream(stream: unknown, guard: StreamGuard): AsyncGenerator<unknown> {
  const { ctx, path, signal, isAllowed } = guard
  const { streams } = ctx
  try {
    streams.open += 1
    if (streams.open > maxStreams) throw new AppError('RATE_LIMITED', { details: { retryAfter: 60 } })
    for await (const event of stream as AsyncIterable<unknown>) {
      if (!(await isAllowed())) return
      yield event
    }
  } catch (error) {
    const failure = toAppError(error)
    const isOurFault = failure.code === 'INTERNAL' && !signal?.aborted
    if (isOurFault) ctx.logger.error({ requestId: ctx.request.id, path, err: failure }, 'stream failed')
    throw toTrpcError(failure)
  } finally {
    streams.open -= 1
  }
}
