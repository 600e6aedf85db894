import { uuidv7 } from 'uuidv7'
import { afterEach, expect, it, vi } from 'vitest'
import { useTestContainer } from '../../testing/test-container.ts'
import { createRunFeeds } from './run-feeds.ts'

const opened = useTestContainer()
afterEach(() => void vi.useRealTimers())

it('takes a run for gone only when it has asked for that very run', async () => {
  const { database, logger } = opened.container
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const feeds = createRunFeeds({ ...database, logger, processId: 'here', failAbandoned: async () => {} })
  const gone = feeds.enter(uuidv7())
  vi.advanceTimersByTime(3000)
  const joinedMeanwhile = feeds.enter(uuidv7())
  await vi.waitUntil(() => gone.feed.isOver, { timeout: 20_000 })
  expect(joinedMeanwhile.feed.isOver).toBe(false)
  gone.leave()
  joinedMeanwhile.leave()
})
