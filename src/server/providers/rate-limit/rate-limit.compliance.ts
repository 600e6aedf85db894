import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { RateLimit } from './rate-limit.ts'

/** What every rate limit does, whatever keeps its counts. `pass` lets time go by, really or not. */
export function checkRateLimit(name: string, open: () => RateLimit, pass: (seconds: number) => Promise<void>): void {
  describe(name, () => {
    const rule = (limit = 3, seconds = 60) => ({ name: `rule-${randomUUID()}`, limit, seconds })

    test('allows the limit, then gives the time to wait', async () => {
      const limit = open()
      const allowed = rule()
      for (let use = 0; use < 3; use++) {
        const remaining = 2 - use
        expect(await limit.take('key', allowed)).toMatchObject({ allowed: true, retryAfter: 0, remaining })
      }
      const refused = await limit.take('key', allowed)
      expect(refused.allowed).toBe(false)
      expect(Number.isInteger(refused.retryAfter)).toBe(true)
      expect(refused.retryAfter).toBeGreaterThanOrEqual(1)
      expect(refused.retryAfter).toBeLessThanOrEqual(120)
    })

    test('counts each key by itself', async () => {
      const limit = open()
      const once = rule(1)
      const key = randomUUID()
      expect((await limit.take(`${key}:a`, once)).allowed).toBe(true)
      expect((await limit.take(`${key}:a`, once)).allowed).toBe(false)
      expect((await limit.take(`${key}:b`, once)).allowed).toBe(true)
    })

    test('holds the limit under concurrent calls', async () => {
      const limit = open()
      const allowed = rule(5)
      const key = randomUUID()
      const uses = await Promise.all(Array.from({ length: 20 }, () => limit.take(key, allowed)))
      expect(uses.filter((use) => use.allowed)).toHaveLength(5)
    })

    test('allows again after the window', async () => {
      const limit = open()
      const once = rule(1, 1)
      const key = randomUUID()
      expect((await limit.take(key, once)).allowed).toBe(true)
      expect((await limit.take(key, once)).allowed).toBe(false)
      await pass(2.1)
      expect((await limit.take(key, once)).allowed).toBe(true)
    })
  })
}
