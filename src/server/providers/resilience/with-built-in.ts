import { isAppError } from '../../kernel/app-error.ts'
import type { LiveCall } from './vendor.ts'

type Ask<Query, Answer> = (query: Query, options?: { signal?: AbortSignal }) => Promise<Answer>

/**
 * Asks the live sources in order and the built-in one last, which labels itself. While a source is down, travellers get
 * what it answered before, else the next one's answer at once; the attempt that closes the breaker again runs in the background.
 */
export function withBuiltIn<Query, Answer>(
  sources: readonly LiveCall<Query, Answer>[],
  builtIn: Ask<Query, Answer>,
): Ask<Query, Answer> {
  return async (query, options) => {
    for (const source of sources) {
      if (!source.isPromising(query)) {
        source.ask(query).catch(() => undefined)
        const kept = await source.recall(query)
        if (kept !== null) return kept
        continue
      }
      try {
        return await source.ask(query, options)
      } catch (error) {
        if (!isAppError(error)) throw error
      }
    }
    return builtIn(query, options)
  }
}
