// Requests that the adapter would answer with a failure of its own are refused before it, in its own words.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ErrorCode } from '#contract/error-code.ts'
import { isDecodable } from './request-address.ts'

interface Refusal {
  status: 400 | 415 | 429
  code: ErrorCode
}

/** A path that cannot be decoded, or a body of a type that no procedure takes. */
export function refusalOf({ url = '', method, headers }: IncomingMessage): Refusal | null {
  if (!isDecodable(url)) return { status: 400, code: 'INVALID_INPUT' }
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  const hasBody = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
  return method === 'POST' && hasBody && type !== 'application/json' ? { status: 415, code: 'INVALID_INPUT' } : null
}

const trpcCodes = {
  400: ['BAD_REQUEST', -32600],
  415: ['UNSUPPORTED_MEDIA_TYPE', -32015],
  429: ['TOO_MANY_REQUESTS', -32029],
} as const

/** The body is not read: the connection ends with the answer. */
export function sendRefusal(res: ServerResponse, { status, code }: Refusal): void {
  const [trpcCode, number] = trpcCodes[status]
  const details = code === 'RATE_LIMITED' ? { retryAfter: 1 } : {}
  const data = { code: trpcCode, httpStatus: status, app: { code, details, requestId: '' } }
  res
    .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    .end(JSON.stringify({ error: { message: code, code: number, data } }))
}
