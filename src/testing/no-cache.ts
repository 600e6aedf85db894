import type { Cache } from '../server/providers/cache/cache.ts'

/** For measuring what is behind a cache. */
export const noCache: Cache = { of: () => ({ read: (_, load) => load(), keep: () => {} }) }
