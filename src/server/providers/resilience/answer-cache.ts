// Answers of a vendor, kept for a while and fetched once for equal questions asked at the same time.
import { LRUCache } from 'lru-cache'
import type { Clock } from '../clock/clock.ts'

interface CacheOptions<Query, Answer> {
  clock: Clock
  maxEntries: number
  freshSeconds: number
  /** How long after that an old answer may still be given while a new one is fetched. */
  staleSeconds: number
  load(query: Query): Promise<Answer>
}

interface Entry<Answer> {
  answer: Answer
  freshUntil: number
}

export function createAnswerCache<Query, Answer>(options: CacheOptions<Query, Answer>) {
  const { clock, maxEntries, freshSeconds, staleSeconds, load } = options
  const now = () => clock.now().getTime()
  const entries = new LRUCache<string, Entry<Answer>, { query: Query }>({
    max: maxEntries,
    ttl: (freshSeconds + staleSeconds) * 1000,
    ttlResolution: 0,
    perf: { now },
    noDeleteOnFetchRejection: true,
    fetchMethod: async (_key, _stale, { context }) => {
      const answer = await load(context.query)
      return { answer, freshUntil: now() + freshSeconds * 1000 }
    },
  })
  return {
    get(key: string): { answer: Answer; isFresh: boolean } | null {
      const entry = entries.get(key)
      return entry ? { answer: entry.answer, isFresh: now() < entry.freshUntil } : null
    },
    /** An answer that was fetched earlier, elsewhere; null when it is too old. */
    put(key: string, answer: Answer, checkedAt: Date): { answer: Answer; isFresh: boolean } | null {
      const freshUntil = checkedAt.getTime() + freshSeconds * 1000
      const ttl = freshUntil + staleSeconds * 1000 - now()
      if (ttl <= 0) return null
      entries.set(key, { answer, freshUntil }, { ttl })
      return { answer, isFresh: now() < freshUntil }
    },
    /** `isShared`: the same query was already in flight. */
    fetch(key: string, query: Query): { answer: Promise<Answer>; isShared: boolean } {
      const status: LRUCache.Status<string, Entry<Answer>, { query: Query }> = {}
      const fetched = entries.forceFetch(key, { context: { query }, forceRefresh: true, status })
      return { answer: fetched.then(({ answer }) => answer), isShared: status.fetch === 'inflight' }
    },
  }
}
