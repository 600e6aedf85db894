// JSON by POST to a server of models, with one more try for what may pass, and failures as the rest of the server knows them.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Response } from 'undici'
import type { z } from 'zod'
import { AppError } from '../../kernel/app-error.ts'

export interface PostOptions<Schema extends z.ZodType> {
  /** Names the capability in errors, such as `embeddings`. */
  dependency: string
  url: string
  key?: string
  body: object
  schema: Schema
  signal?: AbortSignal
  timeoutMs?: number
}

const defaultTimeoutMs = 20_000
const tries = 2
const pauseMs = 300

/** @throws AppError PROVIDER_UNAVAILABLE or PROVIDER_RATE_LIMITED; the reason of `signal` when it is up. */
export async function postJson<Schema extends z.ZodType>(options: PostOptions<Schema>): Promise<z.output<Schema>> {
  const { dependency, url, key, body, schema, signal, timeoutMs = defaultTimeoutMs } = options
  const unavailable = (cause: unknown) => new AppError('PROVIDER_UNAVAILABLE', { details: { dependency }, cause })
  for (let attempt = 1; ; attempt++) {
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      const { fetch } = await import('undici')
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
      if (response.ok) return schema.parse(await response.json())
      await response.body?.cancel()
      if (!mayPass(response) || attempt === tries) throw failureOf(response, dependency)
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof AppError) throw error
      if (attempt === tries) throw unavailable(error)
    }
    await sleep(pauseMs * (0.5 + Math.random()), undefined, { signal })
  }
}

function mayPass({ status }: Response): boolean {
  return status === 429 || status >= 500
}

function failureOf({ status }: Response, dependency: string): AppError {
  const cause = new Error(`HTTP ${status}`)
  return new AppError(status === 429 ? 'PROVIDER_RATE_LIMITED' : 'PROVIDER_UNAVAILABLE', {
    details: { dependency },
    cause,
  })
}
