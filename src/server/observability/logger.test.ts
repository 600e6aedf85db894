import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { AppError } from '../kernel/app-error.ts'
import { createLogger } from './logger.ts'

function logged(event: object): string {
  const lines: string[] = []
  createLogger('info', { write: (line) => void lines.push(line) }).info(event, 'something')
  return lines.join('')
}

const failed = new DrizzleQueryError('insert into users values ($1)', ['hash of $& a password'], new Error('is away'))

test.each([
  ['itself', failed],
  ['as a cause', new AppError('INTERNAL', { cause: new Error('wrapped', { cause: failed }) })],
])('a failed statement is logged %s without its values', (_, err) => {
  const line = logged({ err })
  expect(line).toContain('insert into users values ($1)')
  expect(line).toContain('is away')
  expect(line).not.toContain('a password')
})

test('hides secrets', () => {
  expect(logged({ input: { password: 'correct horse' }, token: 'abc' })).not.toMatch(/correct horse|abc/)
})

test('logs a thrown value that is not an Error as it is', () => {
  expect(logged({ err: 'a word' })).toContain('a word')
  expect(logged({ err: null })).toContain('"err":null')
})
