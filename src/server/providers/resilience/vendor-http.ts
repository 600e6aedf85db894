// JSON over HTTP to one fixed host: no redirects, a bounded body, and failures sorted into what can be done about them.
import type { RequestInit, Response } from 'undici'
import type { z } from 'zod'
import { VendorError } from './vendor-error.ts'

type Param = string | number | boolean | null | undefined

interface VendorRequest<Schema extends z.ZodType> {
  /** Below the base address, without a leading slash. */
  path: string
  query?: Record<string, Param>
  /** Sent as a form by POST. */
  form?: Record<string, string>
  schema: Schema
  signal: AbortSignal
  /** Statuses besides 2xx whose JSON is an answer. */
  alsoRead?: readonly number[]
  /** A failure that the vendor reports with status 200; `retryAfter` in seconds, where the answer names it. */
  failureOf?: (body: unknown, retryAfter: number | null) => VendorError | null
}

export interface VendorHttp {
  /** @throws VendorError */
  getJson<Schema extends z.ZodType>(request: VendorRequest<Schema>): Promise<z.output<Schema>>
}

interface VendorAddress {
  baseUrl: string
  headers?: Record<string, string>
  /** Who runs this installation, for public services that ask for it: a page or an e-mail address. */
  contact?: string
}

const maxBytes = 8 * 1024 * 1024
/** TCP and TLS. An answer may take seconds, but a host that cannot be reached must be found out sooner. */
const connectTimeoutMs = 1000

export function createVendorHttp(vendor: string, { baseUrl, headers = {}, contact }: VendorAddress): VendorHttp {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`)
  const userAgent = contact ? `JourneyOn/0.1 (${contact})` : 'JourneyOn/0.1'
  let opening: ReturnType<typeof openNetwork> | null = null
  const send = async (url: URL, init: RequestInit & { signal: AbortSignal }) => {
    opening ??= openNetwork()
    const { fetch, errors, dispatcher } = await opening
    try {
      return await fetch(url, { ...init, dispatcher })
    } catch (error) {
      init.signal.throwIfAborted()
      const isTimeout = error instanceof Error && error.cause instanceof errors.ConnectTimeoutError
      throw new VendorError(vendor, isTimeout ? 'no-connection' : 'unreachable', { cause: error })
    }
  }
  return {
    async getJson({ path, query = {}, form, schema, signal, alsoRead = [], failureOf }) {
      const url = new URL(path, base)
      for (const [name, value] of Object.entries(query)) {
        if (value !== undefined && value !== null) url.searchParams.set(name, String(value))
      }
      const response = await send(url, {
        headers: { accept: 'application/json', 'user-agent': userAgent, ...headers },
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
        redirect: 'error',
        signal,
      })
      if (!response.ok && !alsoRead.includes(response.status)) {
        await response.body?.cancel()
        throw statusError(vendor, response)
      }
      const body = parseJson(vendor, await readBounded(vendor, response, signal))
      const failure = failureOf?.(body, retryAfterSeconds(response.headers.get('retry-after')))
      if (failure) throw failure
      const parsed = schema.safeParse(body)
      if (!parsed.success) throw new VendorError(vendor, 'broken', { cause: parsed.error })
      return parsed.data
    },
  }
}

/** Loaded with the first call, for a start makes none. */
async function openNetwork() {
  const { Agent, errors, fetch } = await import('undici')
  return { errors, fetch, dispatcher: new Agent({ connect: { timeout: connectTimeoutMs } }) }
}

function statusError(vendor: string, { status, headers }: Response): VendorError {
  const cause = new Error(`HTTP ${status}`)
  const retryAfter = retryAfterSeconds(headers.get('retry-after'))
  if (status === 429 || (status === 503 && retryAfter !== null)) {
    return new VendorError(vendor, 'rate-limited', { retryAfter, cause })
  }
  if (status === 401 || status === 403) return new VendorError(vendor, 'refused', { cause })
  return new VendorError(vendor, status >= 500 ? 'faulty' : 'rejected', { cause })
}

/** Seconds, or an HTTP date; null where there is none. */
function retryAfterSeconds(header: string | null): number | null {
  if (header === null) return null
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(1, Math.ceil(seconds))) : null
}

async function readBounded(vendor: string, response: Response, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength
      if (size > maxBytes) throw new VendorError(vendor, 'broken', { cause: new Error('the answer is too long') })
      chunks.push(chunk)
    }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof VendorError ? error : new VendorError(vendor, 'unreachable', { cause: error })
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(vendor: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new VendorError(vendor, 'broken', { cause })
  }
}
