import { LRUCache } from 'lru-cache'
import { lookupIn, type Metrics } from '../../observability/metrics.ts'
import type { Cache } from './cache.ts'

/** What other processes can read too; both may fail. */
export interface SharedEntries {
  read(key: string): Promise<unknown>
  /** `text`: as JSON. Not waited for. */
  keep(key: string, text: string, seconds: number): void
}

const mostCharacters = 64 * 1024 * 1024
/** More than that is not worth the room. */
const longestEntry = 2 * 1024 * 1024

interface MemoryCacheDeps {
  metrics: Pick<Metrics, 'cacheLookups'>
  shared?: SharedEntries
}

/** In the memory of this process, as JSON; behind it what all processes share, where there is any. */
export function createMemoryCache({ metrics, shared }: MemoryCacheDeps): Cache {
  const kept = new LRUCache<string, string>({
    maxSize: mostCharacters,
    maxEntrySize: longestEntry,
    sizeCalculation: (text, key) => text.length + key.length,
  })
  /** Callers who miss the same entry at once wait for one of them. */
  const loading = new Map<string, Promise<string>>()

  return {
    of({ name, seconds, schema, isKept = () => true }) {
      const onLookup = lookupIn(metrics, name)

      const keep = (key: string, text: string) => {
        kept.set(key, text, { ttl: seconds * 1000 })
        if (text.length <= longestEntry) shared?.keep(key, text, seconds)
      }

      const readShared = async (key: string): Promise<string | null> => {
        if (!shared) return null
        try {
          const read = schema.safeParse(await shared.read(key))
          if (!read.success) return null
          const text = JSON.stringify(read.data)
          kept.set(key, text, { ttl: seconds * 1000 })
          return text
        } catch {
          return null
        }
      }

      return {
        async read(plainKey, load) {
          const key = `${name}:${plainKey}`
          const known = kept.get(key)
          onLookup(known !== undefined)
          if (known !== undefined) return JSON.parse(known)
          // One who leaves may end what others wait for: they look for themselves then.
          const others = loading.get(key)
          const joined = others && (await others.catch(() => null))
          if (joined) return JSON.parse(joined)
          const find = async () => {
            const text = await readShared(key)
            if (text !== null) return text
            const value = await load()
            const loaded = JSON.stringify(value)
            if (isKept(value)) keep(key, loaded)
            return loaded
          }
          const own = find()
          loading.set(key, own)
          try {
            return JSON.parse(await own)
          } finally {
            if (loading.get(key) === own) loading.delete(key)
          }
        },
        keep: (key, value) => keep(`${name}:${key}`, JSON.stringify(value)),
      }
    },
  }
}
