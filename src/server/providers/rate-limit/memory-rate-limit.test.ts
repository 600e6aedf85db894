import { expect, test } from 'vitest'
import { movableClock } from '../../../testing/movable-clock.ts'
import { createMemoryRateLimit } from './memory-rate-limit.ts'
import { checkRateLimit } from './rate-limit.compliance.ts'

const clock = movableClock()

checkRateLimit(
  'in memory',
  () => createMemoryRateLimit(clock),
  async (seconds) => clock.pass({ seconds }),
)

test('bounds the number of keys', async () => {
  const limit = createMemoryRateLimit(clock)
  const once = { name: 'once', limit: 1, seconds: 3600 }
  await limit.take('first', once)
  for (let key = 0; key < 50_000; key++) await limit.take(`key ${key}`, once)
  expect((await limit.take('first', once)).allowed).toBe(true)
  expect((await limit.take('key 49999', once)).allowed).toBe(false)
})
