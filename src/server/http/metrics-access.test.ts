import { expect, test } from 'vitest'
import { mayReadMetrics } from './metrics-access.ts'

const from = (remoteAddress: string, headers = {}) => ({ headers, socket: { remoteAddress } })

test('without a token metrics are readable from this machine only', () => {
  expect(mayReadMetrics(from('127.0.0.1'), undefined)).toBe(true)
  expect(mayReadMetrics(from('::1'), undefined)).toBe(true)
  expect(mayReadMetrics(from('192.0.2.7'), undefined)).toBe(false)
  expect(mayReadMetrics(from('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }), undefined)).toBe(false)
})

test('with a token metrics are readable from anywhere', () => {
  expect(
    mayReadMetrics(from('192.0.2.7', { authorization: 'Bearer a-token-for-metrics' }), 'a-token-for-metrics'),
  ).toBe(true)
  expect(mayReadMetrics(from('127.0.0.1'), 'a-token-for-metrics')).toBe(false)
  expect(mayReadMetrics(from('127.0.0.1', { authorization: 'Bearer other' }), 'a-token-for-metrics')).toBe(false)
})
