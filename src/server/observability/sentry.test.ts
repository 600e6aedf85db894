import { expect, test } from 'vitest'
import { z } from 'zod'
import { useHttpStub } from '../../testing/http-stub.ts'
import { parseEnv } from '../env.ts'
import { AppError } from '../kernel/app-error.ts'
import { createLogger } from './logger.ts'
import { startObservers } from './start-observers.ts'

const sentry = useHttpStub({
  read: ({ url }, body) => ({ url, body }),
  unanswered: null,
  send: (response) => void response.end('{}'),
})

const eventSchema = z.looseObject({
  exception: z.object({ values: z.array(z.looseObject({ type: z.string(), value: z.string() })) }),
  tags: z.record(z.string(), z.string()),
})

/** What was sent of an entry of the log: the last line of an envelope is the event. */
async function sentBy(level: 'error' | 'warn', fields: object, message: string) {
  const dsn = `${sentry.url.replace('http://', 'http://key@')}/1`
  const observers = await startObservers(parseEnv({ NODE_ENV: 'test', SENTRY_DSN: dsn }))
  const logger = createLogger('info', { write: () => {} }, observers.reporter)
  logger[level](fields, message)
  await observers.stop()
  return sentry.seen
}

test('an error of the log is sent with its origin and place, and nothing about people', async () => {
  const failed = Object.assign(new Error('invalid input syntax for type uuid: "Mei Lin"'), {
    detail: 'mei@example.com',
  })
  const wrapped = new Error('Failed query: insert into users\nparams: mei@example.com,Mei', { cause: failed })
  const err = new AppError('INTERNAL', { cause: wrapped })
  const fields = { err, requestId: 'r-1', path: 'accounts.register', code: 'INTERNAL', userId: 'u-1', input: 'Mei' }
  const [sent] = await sentBy('error', fields, 'procedure failed')
  expect(sent?.url).toMatch(/^\/api\/1\/envelope\//)
  const event = eventSchema.parse(JSON.parse(sent?.body.trim().split('\n').at(-1) ?? ''))
  expect(event.exception.values).toMatchObject([{ type: 'Error', value: 'invalid input syntax for type uuid: …' }])
  expect(event.tags).toEqual({ requestId: 'r-1', path: 'accounts.register', code: 'INTERNAL', log: 'procedure failed' })
  expect(sent?.body).toContain('sentry.test.ts')
  expect(sent?.body).not.toMatch(/mei|u-1/i)
})

test('the address of a person in a message is left out', async () => {
  const [sent] = await sentBy('error', { err: new Error('no mailbox for mei@example.com here') }, 'mail failed')
  expect(sent?.body).toContain('no mailbox for [address] here')
})

test('a warning is not sent, nor an entry without an error', async () => {
  expect(await sentBy('warn', { err: new Error('away') }, 'vendor failed')).toEqual([])
  expect(await sentBy('error', { code: 'X' }, 'shutdown took too long')).toEqual([])
})
