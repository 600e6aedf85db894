// A vendor of travel data: answers as its documentation says, or as vendors do on their bad days.
import type { IncomingMessage } from 'node:http'
import { type HttpStub, useHttpStub } from './http-stub.ts'

export interface VendorRequestSeen {
  method: string
  path: string
  query: URLSearchParams
  body: string
  headers: IncomingMessage['headers']
}

export interface VendorReply {
  status?: number
  headers?: Record<string, string>
  /** Objects are sent as JSON, strings as they are. */
  body?: unknown
}

export type FakeVendor = HttpStub<VendorRequestSeen, VendorReply | 'hang' | 'cut'>

export function useFakeVendor(): FakeVendor {
  return useHttpStub<VendorRequestSeen, VendorReply | 'hang' | 'cut'>({
    read({ url: target = '/', method = 'GET', headers }, body) {
      const url = new URL(target, 'http://vendor')
      return { method, path: url.pathname, query: url.searchParams, body, headers }
    },
    unanswered: { status: 404 },
    send(response, reply) {
      if (reply === 'hang') return
      if (reply === 'cut') return void response.destroy()
      const { status = 200, headers, body = {} } = reply
      const text = typeof body === 'string' ? body : JSON.stringify(body ?? {})
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
    },
  })
}
