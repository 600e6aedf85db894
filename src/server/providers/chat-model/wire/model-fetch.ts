// The fetch that SDKs of chat models are given: it bounds every phase, sorts failures, and hands the SDK a stream as its protocol
// documents it, whatever the server made of that.
import type { Response as UndiciResponse } from 'undici'
import { ModelFailure, modelFailureIn } from '../model-failure.ts'
import { completeAnswer } from './complete-answer.ts'
import { failureOfStatus } from './failure-of-response.ts'
import { isObject, type JsonObject, parseJson } from './json.ts'
import type { Piece } from './piece.ts'
import { readEvents, type WireEvent } from './read-events.ts'
import { readLines } from './read-lines.ts'
import { type Deadlines, withDeadlines } from './with-deadlines.ts'

export interface WireProtocol {
  contentType: string
  /** The request as this server takes it. */
  shapeRequest(body: JsonObject): JsonObject
  read(events: AsyncIterable<WireEvent>): AsyncGenerator<Piece>
  /** As the SDK expects it. */
  write(pieces: AsyncIterable<Piece>): AsyncGenerator<string>
}

interface ModelFetchOptions {
  deadlines: Deadlines
  /** Kept for the connections of all requests to one server. */
  openNetwork: ModelNetwork
  signal: AbortSignal
}

const maxErrorBytes = 16_384

export type ModelNetwork = ReturnType<typeof modelNetwork>

/** Loaded with the first request. Bounds the connection only; the deadlines of a request bound the rest. */
export function modelNetwork({ connect }: Deadlines) {
  const open = async () => {
    const { Agent, fetch } = await import('undici')
    return { fetch, dispatcher: new Agent({ connect: { timeout: connect }, headersTimeout: 0, bodyTimeout: 0 }) }
  }
  let network: ReturnType<typeof open> | null = null
  return () => {
    network ??= open()
    return network
  }
}

/** One request; the signal ends it in every phase. Throws ModelFailure, or the reason of the signal. */
export function createModelFetch(
  protocol: WireProtocol,
  { deadlines, openNetwork, signal }: ModelFetchOptions,
): typeof fetch {
  return async (input, init) => {
    const sent = typeof init?.body === 'string' ? parseJson(init.body) : undefined
    const body = JSON.stringify(isObject(sent) ? protocol.shapeRequest(sent) : {})
    const control = new AbortController()
    const ended = AbortSignal.any([signal, control.signal, ...(init?.signal ? [init.signal] : [])])
    const headers = Object.fromEntries(new Headers(init?.headers))
    delete headers['content-length']
    const started = performance.now()
    const response = await open(String(input instanceof Request ? input.url : input), { body, headers }, ended)
    const left = Math.max(1, deadlines.firstToken - (performance.now() - started))
    const bytes = bytesOf(response, signal)
    const pieces = withDeadlines(
      completeAnswer(protocol.read(readEvents(readLines(bytes)))),
      { ...deadlines, firstToken: left },
      () => control.abort(),
    )
    const stream = streamOf(protocol.write(pieces), () => control.abort())
    return new Response(stream, { status: 200, headers: { 'content-type': protocol.contentType } })

    async function open(url: string, request: { body: string; headers: Record<string, string> }, ended: AbortSignal) {
      const network = await openNetwork()
      const timer = setTimeout(() => control.abort(), deadlines.firstToken)
      try {
        const answer = await network.fetch(url, {
          method: 'POST',
          ...request,
          dispatcher: network.dispatcher,
          signal: ended,
          redirect: 'error',
        })
        if (answer.ok) return answer
        throw failureOfStatus(answer.status, new Headers([...answer.headers]), await readStart(answer))
      } catch (error) {
        signal.throwIfAborted()
        if (control.signal.aborted) throw new ModelFailure('slow', 'no answer in time')
        throw modelFailureIn(error) ?? new ModelFailure('unreachable', reasonOf(error), { cause: error })
      } finally {
        clearTimeout(timer)
      }
    }
  }
}

async function readStart(response: UndiciResponse): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length > maxErrorBytes) break
  }
  return text
}

/** A body that breaks off ends as `cut-off`. */
async function* bytesOf(response: UndiciResponse, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* response.body ?? []
  } catch (error) {
    signal.throwIfAborted()
    throw new ModelFailure('cut-off', reasonOf(error), { cause: error })
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return 'unknown'
  if (!('code' in cause)) return cause.message
  return cause.code === 'UND_ERR_CONNECT_TIMEOUT' ? 'no connection in time' : String(cause.code)
}

function streamOf(texts: AsyncGenerator<string>, onCancel: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: onCancel,
  })
}
