// The yardstick for a trivial procedure: tRPC's own node adapter with nothing around it.
import { initTRPC } from '@trpc/server'
import { createHTTPServer } from '@trpc/server/adapters/standalone'

const t = initTRPC.create()
const router = t.router({
  about: t.procedure.query(() => ({ name: 'JourneyOn', version: '0.0.0', locales: ['zh-CN', 'en'] })),
})
const server = createHTTPServer({ router })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`port ${address.port}\n`)
})
