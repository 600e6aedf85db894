import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

export interface MetricsAccess {
  METRICS_TOKEN?: string
  /** Whatever comes from this machine may read them: set where no proxy runs on it, which need not say that it is one. */
  METRICS_LOCAL: boolean
}

/** With a token: any caller that has it. Without one: no caller, or only this machine where that is allowed. */
export function mayReadMetrics(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: Pick<IncomingMessage['socket'], 'remoteAddress'> },
  { METRICS_TOKEN: token, METRICS_LOCAL: isLocalAllowed }: MetricsAccess,
): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return isLocalAllowed && !isForwarded && loopback.has(socket.remoteAddress ?? '')
}

/** In the same time wherever they differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
