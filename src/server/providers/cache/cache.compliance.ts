import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Cache } from './cache.ts'

const kind = { name: 'test', seconds: 60, schema: z.object({ title: z.string(), days: z.array(z.number()) }) }
const trip = { title: '成都 🐼', days: [1, 2, 3] }

/** What every cache does, whatever keeps its entries. */
export function checkCache(name: string, open: () => Cache): void {
  describe(name, () => {
    test('loads once, and hands out copies', async () => {
      const cache = open().of(kind)
      const key = randomUUID()
      let loads = 0
      const read = () =>
        cache.read(key, async () => {
          loads += 1
          return trip
        })
      const [first, second] = await Promise.all([read(), read()])
      expect([first, second, await read()]).toEqual([trip, trip, trip])
      expect(loads).toBe(1)
      first.days.push(4)
      expect(await read()).toEqual(trip)
    })

    test('keeps keys apart, and kinds', async () => {
      const cache = open()
      const other = { ...kind, name: 'other' }
      const key = randomUUID()
      const load = (title: string) => async () => ({ ...trip, title })
      await cache.of(kind).read(key, load('one'))
      expect(await cache.of(kind).read(`${key}:2`, load('two'))).toMatchObject({ title: 'two' })
      expect(await cache.of(other).read(key, load('three'))).toMatchObject({ title: 'three' })
    })

    test('does not keep a failure', async () => {
      const cache = open().of(kind)
      const key = randomUUID()
      await expect(cache.read(key, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
      expect(await cache.read(key, async () => trip)).toEqual(trip)
    })

    test('keeps what is known already', async () => {
      const cache = open().of(kind)
      const key = randomUUID()
      cache.keep(key, trip)
      expect(await cache.read(key, () => Promise.reject(new Error('was kept')))).toEqual(trip)
    })
  })
}
