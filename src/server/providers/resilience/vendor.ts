// The one way to call a vendor: timeout, jittered retry and circuit breakers for the vendor as a whole, a cache for each kind of
// question. A vendor that cannot be reached costs one caller 1.5 s; then the breaker is open until a probe call succeeds.
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import type { z } from 'zod'
import { abortable } from '../../kernel/abortable.ts'
import type { Logger } from '../../observability/logger.ts'
import type { Metrics } from '../../observability/metrics.ts'
import { withSpan } from '../../observability/trace.ts'
import type { Clock } from '../clock/clock.ts'
import { createAnswerCache } from './answer-cache.ts'
import type { AnswerStore } from './answer-store/answer-store.ts'
import { isVendorError, toProviderError, VendorError, type VendorFailure } from './vendor-error.ts'

export interface ResilienceDeps {
  clock: Clock
  logger: Logger
  metrics: Metrics
  /** Keeps answers beyond the process, where the call says how to read them; absent = in memory only. */
  answers?: AnswerStore
  /** Called for each vendor in use; `isUp` tells whether it answered the last call. */
  onVendor?: (vendor: string, isUp: () => boolean) => void
}

export interface LiveCall<Query, Answer> {
  /** @throws AppError PROVIDER_UNAVAILABLE or PROVIDER_RATE_LIMITED; the signal's reason when it is up. */
  ask(query: Query, options?: { signal?: AbortSignal }): Promise<Answer>
  /** false where nothing is cached and the vendor failed the last call. */
  isPromising(query: Query): boolean
  /** What is kept from an earlier call; makes none. */
  recall(query: Query): Promise<Answer | null>
}

interface CallOptions<Query, Answer> {
  /** Names the question among this vendor's. */
  name: string
  keyOf: (query: Query) => string
  freshSeconds: number
  /** How long an old answer may still be given while a new one is fetched. */
  staleSeconds: number
  call: (query: Query, signal: AbortSignal) => Promise<Answer>
  /** Reads an answer that was kept beyond the process; absent = it is kept in memory only. */
  kept?: z.ZodType<Answer>
}

export interface Vendor {
  live<Query, Answer>(options: CallOptions<Query, Answer>): LiveCall<Query, Answer>
}

const defaultTimeoutMs = 1500
const defaultPauseSeconds = 30
const maxEntries = 2000

export function createVendor(
  vendor: string,
  { clock, logger, metrics, answers, onVendor }: ResilienceDeps,
  { timeoutMs = defaultTimeoutMs, retryDelayMs = 100 }: { timeoutMs?: number; retryDelayMs?: number } = {},
): Vendor {
  const failedBy = (...failures: VendorFailure[]) =>
    handleWhen((error) => isVendorError(error) && failures.includes(error.failure))
  const halfOpenAfter = new ExponentialBackoff({ initialDelay: 10_000, maxDelay: 300_000 })
  const connectivityBreaker = circuitBreaker(failedBy('unreachable', 'no-connection'), {
    halfOpenAfter,
    breaker: new ConsecutiveBreaker(1),
  })
  const responseBreaker = circuitBreaker(failedBy('faulty', 'broken', 'refused'), {
    halfOpenAfter,
    breaker: new ConsecutiveBreaker(3),
  })
  const backoff = new ExponentialBackoff({ initialDelay: retryDelayMs, maxDelay: 600 })
  const timeouts = wrap(
    timeout(timeoutMs, TimeoutStrategy.Aggressive).dangerouslyUnref(),
    retry(failedBy('unreachable', 'faulty'), { maxAttempts: 1, backoff }).dangerouslyUnref(),
  )
  const guarded = wrap(connectivityBreaker, responseBreaker)
  let pausedUntil = 0

  const count = (outcome: string) => metrics.providerCalls.inc({ provider: vendor, outcome })
  const isUp = () =>
    connectivityBreaker.state === CircuitState.Closed &&
    responseBreaker.state === CircuitState.Closed &&
    clock.now().getTime() >= pausedUntil
  onVendor?.(vendor, isUp)

  /** A caller that leaves does not end the call: others may wait for it, and its answer is cached. */
  async function execute<Answer>(call: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const wait = pausedUntil - clock.now().getTime()
    if (wait > 0) throw new VendorError(vendor, 'rate-limited', { retryAfter: Math.ceil(wait / 1000) })
    try {
      const answer = await withSpan(`vendor ${vendor}`, { kind: 'client' }, () => guarded.execute(() => inTime(call)))
      count('ok')
      return answer
    } catch (error) {
      throw noteFailure(error)
    }
  }

  async function inTime<Answer>(call: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    try {
      return await timeouts.execute(({ signal }) => call(signal))
    } catch (error) {
      if (error instanceof TaskCancelledError) throw new VendorError(vendor, 'unreachable', { cause: error })
      throw error
    }
  }

  function noteFailure(error: unknown): unknown {
    if (error instanceof BrokenCircuitError) {
      count('skipped')
      return new VendorError(vendor, 'unreachable', { cause: error })
    }
    if (!isVendorError(error)) return error
    count(error.failure)
    logger.warn({ vendor, failure: error.failure, err: error }, 'vendor failed')
    if (error.failure === 'rate-limited') {
      pausedUntil = clock.now().getTime() + (error.retryAfter ?? defaultPauseSeconds) * 1000
    }
    return error
  }

  return {
    live<Query, Answer>(options: CallOptions<Query, Answer>): LiveCall<Query, Answer> {
      const { name, keyOf, freshSeconds, staleSeconds, call, kept: schema } = options
      const cache = createAnswerCache<Query, Answer>({
        clock,
        maxEntries,
        freshSeconds,
        staleSeconds,
        load: async (query) => {
          const answer = await execute((signal) => call(query, signal))
          if (schema) await answers?.write(vendor, keyFor(query), { answer, checkedAt: clock.now() })
          return answer
        },
      })
      const keyFor = (query: Query) => `${name}:${keyOf(query)}`
      const readStored = async (key: string) => {
        const stored = await answers?.read(vendor, key)
        const parsed = stored && schema?.safeParse(stored.answer)
        return stored && parsed?.success ? cache.put(key, parsed.data, stored.checkedAt) : null
      }
      return {
        isPromising: (query) => isUp() || cache.get(keyFor(query)) !== null,
        async recall(query) {
          const key = keyFor(query)
          return (cache.get(key) ?? (await readStored(key)))?.answer ?? null
        },
        async ask(query, { signal } = {}) {
          signal?.throwIfAborted()
          const key = keyFor(query)
          const known = cache.get(key) ?? (schema ? await readStored(key) : null)
          if (known) {
            count(known.isFresh ? 'cached' : 'stale')
            // The failure of a refresh is counted and logged where it happens; the old answer stands.
            if (!known.isFresh) cache.fetch(key, query).answer.catch(() => undefined)
            return known.answer
          }
          const { answer, isShared } = cache.fetch(key, query)
          if (isShared) count('shared')
          try {
            return await (signal ? abortable(answer, signal) : answer)
          } catch (error) {
            throw isVendorError(error) ? toProviderError(error) : error
          }
        },
      }
    },
  }
}
