import { expect, test } from 'vitest'
import { movableClock } from '../../testing/movable-clock.ts'
import { createIdentityCache } from './identity-cache.ts'

function openCache() {
  const clock = movableClock()
  const cache = createIdentityCache<{ id: string; name: string }>(
    clock,
    ({ id }) => id,
    () => {},
  )
  /** Look-ups that are answered by hand. */
  const asked: PromiseWithResolvers<{ id: string; name: string } | null>[] = []
  const find = () =>
    cache.find('key', () => {
      const answer = Promise.withResolvers<{ id: string; name: string } | null>()
      asked.push(answer)
      return answer.promise
    })
  return { clock, cache, asked, find }
}

const mei = { id: 'mei', name: 'Mei' }

test('looks once for all who ask at the same moment, and again when an entry has ended', async () => {
  const { clock, asked, find } = openCache()
  const found = Promise.all([find(), find(), find()])
  asked[0]?.resolve(mei)
  expect(await found).toEqual([mei, mei, mei])
  expect(await find()).toEqual(mei)
  expect(asked).toHaveLength(1)
  clock.pass({ seconds: 6 })
  void find()
  expect(asked).toHaveLength(2)
})

test('neither keeps what was read while somebody was forgotten nor hands it to those who ask afterwards', async () => {
  const { cache, asked, find } = openCache()
  const before = find()
  cache.forgetUser('somebody')
  const after = find()
  asked[0]?.resolve(mei)
  asked[1]?.resolve(null)
  expect([await before, await after]).toEqual([mei, null])
  void find()
  expect(asked).toHaveLength(3)
})

test('does not keep a failure', async () => {
  const { asked, find } = openCache()
  const failing = Promise.allSettled([find(), find()])
  asked[0]?.reject(new Error('away'))
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = find()
  asked[1]?.resolve(mei)
  expect(await next).toEqual(mei)
})
