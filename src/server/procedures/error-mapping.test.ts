import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { errorCodes } from '#contract/error-code.ts'
import { AppError } from '../kernel/app-error.ts'
import { toAppError, toTrpcError } from './error-mapping.ts'

test('every code of the closed list has a word of tRPC and survives the way there and back', () => {
  for (const code of errorCodes) {
    const error = new AppError(code, { details: { reason: 'x' }, cause: new Error('y') })
    const thrown = toTrpcError(error)
    expect(thrown.message).toBe(code)
    expect(toAppError(thrown)).toBe(error)
  }
})

test('an error of another bundle is known by its name', () => {
  const foreign = Object.assign(new Error('NOT_FOUND'), { name: 'AppError', code: 'NOT_FOUND', details: {} })
  expect(toTrpcError(foreign).code).toBe('NOT_FOUND')
})

test('refused input names its fields, twenty at most', () => {
  const { error: cause } = z.array(z.object({ title: z.string() })).safeParse(Array.from({ length: 50 }, () => ({})))
  const { code, details } = toAppError(new TRPCError({ code: 'BAD_REQUEST', cause }))
  expect(code).toBe('INVALID_INPUT')
  expect(details.issues).toHaveLength(20)
  expect(details.issues?.[0]).toMatchObject({ path: '0.title', rule: 'invalid_type' })
})

test('what tRPC refuses itself is in the closed list too', () => {
  const codeOf = (code: TRPCError['code']) => toAppError(new TRPCError({ code })).code
  expect(codeOf('PARSE_ERROR')).toBe('INVALID_INPUT')
  expect(codeOf('METHOD_NOT_SUPPORTED')).toBe('INVALID_INPUT')
  expect(codeOf('PAYLOAD_TOO_LARGE')).toBe('INVALID_INPUT')
  expect(toAppError(new TRPCError({ code: 'NOT_FOUND' }))).toMatchObject({ details: { entity: 'procedure' } })
  expect(codeOf('INTERNAL_SERVER_ERROR')).toBe('INTERNAL')
})

test('an unreachable database is distinguished from an internal failure, however deep the cause', () => {
  const away = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
  const wrapped = new Error('query failed', { cause: new Error('pool', { cause: away }) })
  expect(toAppError(wrapped)).toMatchObject({ code: 'DEPENDENCY_UNAVAILABLE', details: { dependency: 'database' } })
  expect(toAppError(new Error('a bug'))).toMatchObject({ code: 'INTERNAL', details: {} })
  expect(toAppError('not even an error').code).toBe('INTERNAL')
})

test.each(['53100', '53200', '58030'])('a database that cannot store (%s) says so, however deep the cause', (code) => {
  const failed = Object.assign(new Error('could not extend file'), { code })
  for (const thrown of [
    failed,
    new Error('query failed', { cause: failed }),
    new Error('a', { cause: new Error('b', { cause: failed }) }),
  ])
    expect(toAppError(thrown).code).toBe('STORAGE_UNAVAILABLE')
})

test.each([
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECTION_CLOSED',
  'CONNECT_TIMEOUT',
])('a database that is away (%s) is no storage that fails', (code) =>
  expect(toAppError(Object.assign(new Error('away'), { code })).code).toBe('DEPENDENCY_UNAVAILABLE'),
)
