import { isDeepStrictEqual } from 'node:util'
import type { Cache } from '../server/providers/cache/cache.ts'

interface ComparedRead {
  /** Of what was kept. */
  name: string
  kept: unknown
  fresh: unknown
}

/** A cache that loads anew whatever it has kept, and notes where the two differ. */
export function compareWithFresh(cache: Cache) {
  const stale: ComparedRead[] = []
  const found = new Map<string, number>()
  const compared: Cache = {
    of(kind) {
      const entries = cache.of(kind)
      return {
        ...entries,
        async read(key, load) {
          let wasKept = true
          const kept = await entries.read(key, () => {
            wasKept = false
            return load()
          })
          if (!wasKept) return kept
          found.set(kind.name, (found.get(kind.name) ?? 0) + 1)
          const fresh = kind.schema.parse(await load())
          if (!isDeepStrictEqual(kept, fresh)) stale.push({ name: kind.name, kept, fresh })
          return kept
        },
      }
    },
  }
  return {
    cache: compared,
    /** What was read from the cache and is no longer so. */
    stale,
    /** How often something kept was read, by the kind of it. */
    found: found as ReadonlyMap<string, number>,
  }
}
