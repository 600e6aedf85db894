// Failures of what is sent beside the procedures, in the words of the closed list.
import type { ServerResponse } from 'node:http'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { toAppError, toTrpcError } from '../procedures/error-mapping.ts'

/** @throws what is not in the list. */
export function sendFailure(res: ServerResponse, thrown: unknown): void {
  const { code, details } = toAppError(thrown)
  if (code === 'INTERNAL') throw thrown
  res
    .writeHead(getHTTPStatusCodeFromError(toTrpcError(thrown)), { 'content-type': 'application/json' })
    .end(JSON.stringify({ error: { code, details } }))
}
