import { expect, test } from 'vitest'
import { findRefusedRule, readAppError } from './app-error.ts'

const failed = (app: unknown) => ({ data: { code: 'BAD_REQUEST', app } })

test('reads code, details and request id of a server error', () => {
  const issues = [{ path: 'budget.amount', rule: 'too_small', message: 'Too small' }]
  const error = failed({ code: 'INVALID_INPUT', details: { issues }, requestId: 'r-1' })
  expect(readAppError(error)).toEqual({ code: 'INVALID_INPUT', details: { issues }, requestId: 'r-1' })
  expect(findRefusedRule(error, 'budget.amount')).toBe('too_small')
  expect(findRefusedRule(error, 'title')).toBeNull()
})

test.each([new TypeError('Failed to fetch'), failed({ code: 'SOMETHING_NEW' }), null, 'text'])(
  'what never reached the server counts as offline: %s',
  (error) => {
    expect(readAppError(error)).toEqual({ code: 'offline', details: {}, requestId: '' })
  },
)
