// A model server: it answers with the bytes that a test gives, in the chunks that it gives.
import type { IncomingMessage } from 'node:http'
import { type HttpStub, useHttpStub } from './http-stub.ts'

export interface ModelRequest {
  path: string
  headers: IncomingMessage['headers']
  /** The request as JSON. */
  body: Record<string, unknown>
}

export interface ModelReply {
  status?: number
  headers?: Record<string, string>
  /** Sent one write each; `Uint8Array` as it is. */
  chunks?: (string | Uint8Array)[]
  /** After the chunks: close as usual, leave the connection open, or break it. */
  end?: 'close' | 'open' | 'break'
}

export type ModelServer = HttpStub<ModelRequest, ModelReply | 'hang' | 'refuse'>

export function useModelServer(): ModelServer {
  return useHttpStub<ModelRequest, ModelReply | 'hang' | 'refuse'>({
    read: ({ url = '/', headers }, body) => ({ path: url, headers, body: body === '' ? {} : JSON.parse(body) }),
    unanswered: { status: 404 },
    async send(response, reply) {
      if (reply === 'hang') return
      if (reply === 'refuse') return void response.destroy()
      const { status = 200, headers = {}, chunks = [], end = 'close' } = reply
      response.writeHead(status, { 'content-type': 'text/event-stream', ...headers })
      response.flushHeaders()
      for (const chunk of chunks) {
        response.write(chunk)
        // Each chunk becomes a network read of its own.
        await new Promise(setImmediate)
      }
      if (end === 'close') response.end()
      if (end === 'break') response.destroy()
    },
  })
}
