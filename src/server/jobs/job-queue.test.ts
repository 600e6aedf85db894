import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { failureOf } from '../../testing/failure.ts'
import { createLogger } from '../observability/logger.ts'
import { createJobQueue } from './job-queue.ts'

it('says that the database is away when it hangs up while the queue opens, and tries again', async () => {
  let calls = 0
  const server = createServer((socket) => {
    calls += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const queue = createJobQueue({
    address: `postgres://anybody@127.0.0.1:${port}/any`,
    logger: createLogger('silent'),
    metrics: { jobSeconds: { observe() {} } },
    jobs: [],
  })
  const away = { code: 'DEPENDENCY_UNAVAILABLE', details: { dependency: 'database' } }
  expect(await failureOf(queue.open())).toEqual(away)
  const before = calls
  expect(await failureOf(queue.open())).toEqual(away)
  expect(calls).toBeGreaterThan(before)
  server.close()
})
