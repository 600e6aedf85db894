// The app with an agent that only talks: each run says the time of day `perSecond` times a second for `seconds`.
import { setInterval as every } from 'node:timers/promises'
import { createContainer } from '../../src/server/container.ts'
import { startEmbeddedPostgres } from '../../src/server/db/embedded.ts'
import { migrateDatabase } from '../../src/server/db/migrate.ts'
import { parseEnv } from '../../src/server/env.ts'
import { createAppServer } from '../../src/server/http/server.ts'

const [dataDir = '', perSecond = '5', seconds = '10'] = process.argv.slice(2)
const embedded = await startEmbeddedPostgres({ dataDir })
await migrateDatabase(embedded.connection)

const container = createContainer({
  env: parseEnv({ NODE_ENV: 'production', LOG_LEVEL: 'warn', LIVE_SOURCES: 'off', METRICS_LOCAL: 'on' }),
  database: embedded.connection,
  authSecret: 'a secret for one benchmark on this machine only',
  fileKeys: ['a secret for one benchmark on this machine only'],
  overrides: {
    rateLimit: { take: async () => ({ allowed: true, retryAfter: 0 }) },
    turnRunner: {
      async run(_, emit, signal) {
        let left = Number(perSecond) * Number(seconds)
        for await (const __ of every(1000 / Number(perSecond), undefined, { signal })) {
          emit({ type: 'text.delta', text: `${Date.now()};` })
          left -= 1
          if (left === 0) break
        }
        const usage = { model: 'clock', inputTokens: 0, outputTokens: 0, toolCalls: 0 }
        return {
          parts: [{ type: 'text', text: 'done' }],
          citations: [],
          suggestions: [],
          proposal: null,
          needsReview: false,
          usage,
        }
      },
    },
  },
})
// As in the app, which makes its queues before it listens.
await container.jobs.open()
const app = createAppServer(container, null)
app.server.listen(0, '127.0.0.1', () => {
  const address = app.server.address()
  if (typeof address === 'object' && address) process.stdout.write(`port ${address.port}\n`)
})
process.on('SIGTERM', async () => {
  await app.close(1000)
  await container.close()
  await embedded.stop()
  process.exit(0)
})
