import { uuidv7 } from 'uuidv7'
import { afterEach, expect, it, vi } from 'vitest'
import { useTestContainer } from '../../testing/test-container.ts'
import { createRunBroadcast } from './run-broadcast.ts'

const opened = useTestContainer()
afterEach(() => void vi.useRealTimers())

it('marks a run as over only after checking that run', async () => {
  const { database, logger } = opened.container
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const nothing = async () => {}
  const broadcast = createRunBroadcast({
    ...database,
    logger,
    processId: 'here',
    failAbandoned: nothing,
    recover: nothing,
  })
  const gone = broadcast.open(uuidv7())
  vi.advanceTimersByTime(3000)
  const joinedMeanwhile = broadcast.open(uuidv7())
  await vi.waitUntil(() => gone.channel.isOver, { timeout: 60_000 })
  expect(joinedMeanwhile.channel.isOver).toBe(false)
  gone.unsubscribe()
  joinedMeanwhile.unsubscribe()
})
