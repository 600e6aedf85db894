// Failures of Qdrant as the rest of the server knows them. A server that does not answer costs one search its patience;
// then it is left alone until a later call gets through.
import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { abortable } from '../../../kernel/abortable.ts'
import { AppError, isAppError } from '../../../kernel/app-error.ts'

const awayMs = 5000
const failuresInARow = 2

export function createQdrantGuard() {
  const breaker = circuitBreaker(
    handleWhen((error) => isAppError(error) && error.code === 'SEARCH_UNAVAILABLE'),
    { halfOpenAfter: awayMs, breaker: new ConsecutiveBreaker(failuresInARow) },
  )
  return {
    /** @throws AppError SEARCH_UNAVAILABLE; INTERNAL where Qdrant refuses the request; the reason of `signal` when it is up. */
    async call<Answer>(work: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
      const attempt = async () => {
        try {
          return await (signal ? abortable(work(), signal) : work())
        } catch (error) {
          signal?.throwIfAborted()
          throw toAppError(error)
        }
      }
      try {
        return await breaker.execute(attempt)
      } catch (error) {
        throw error instanceof BrokenCircuitError ? new AppError('SEARCH_UNAVAILABLE', { cause: error }) : error
      }
    },
  }
}

/** What passes by itself is an outage; what Qdrant refuses is a fault of ours. */
function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error
  const status = statusOf(error)
  const isRefusal = status !== null && status >= 400 && status < 500 && ![401, 403, 404, 408, 429].includes(status)
  return new AppError(isRefusal ? 'INTERNAL' : 'SEARCH_UNAVAILABLE', { cause: error })
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null
}
