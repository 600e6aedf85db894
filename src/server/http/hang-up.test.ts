import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createLogger } from '../observability/logger.ts'
import { createAppServer } from './server.ts'

const opened = useTestContainer()

test('a program that hangs up while it sends is no error in the log', async () => {
  const { container } = opened
  const lines: string[] = []
  const logger = createLogger('error', { write: (line) => lines.push(line) })
  const admitted = Promise.withResolvers<void>()
  const { services } = container
  const rateLimit: typeof services.rateLimit = {
    async take(...args) {
      // The last question before the body is read.
      if (args[0].startsWith('mcp:')) admitted.resolve()
      return services.rateLimit.take(...args)
    },
  }
  const app = createAppServer({ ...container, logger, services: { ...services, rateLimit } }, null)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const owner = await createUser(container)
  const { token } = await createCallerAs(container, owner).accounts.tokens.create({ name: 'CI', scopes: ['agent'] })
  const begun = once(app.server, 'request')
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  const head = `POST /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nContent-Length: 9\r\n\r\n`
  socket.write(`${head}{`)
  const [request] = await begun
  const closed = new Promise((resolve) => request.once('close', resolve))
  await admitted.promise
  socket.destroy()
  await closed
  await app.close(1000)
  expect(lines).toEqual([])
})
