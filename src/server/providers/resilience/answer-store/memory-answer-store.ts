import { LRUCache } from 'lru-cache'
import type { AnswerStore, KeptAnswer } from './answer-store.ts'

const maxEntries = 2000

/** For one process without a database. */
export function createMemoryAnswerStore(): AnswerStore {
  const answers = new LRUCache<string, KeptAnswer>({ max: maxEntries })
  const turns = new Map<string, number>()
  return {
    read: async (vendor, key) => answers.get(`${vendor}:${key}`) ?? null,
    async write(vendor, key, kept) {
      answers.set(`${vendor}:${key}`, kept)
    },
    async takeTurn(vendor, { ms, mostMs }) {
      const now = performance.now()
      const at = Math.max(now, turns.get(vendor) ?? 0)
      if (at - now > mostMs) return null
      turns.set(vendor, at + ms)
      return at - now
    },
  }
}
