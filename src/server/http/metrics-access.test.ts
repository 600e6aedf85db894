import { expect, test } from 'vitest'
import { mayReadMetrics } from './metrics-access.ts'

const from = (remoteAddress: string, headers = {}) => ({ headers, socket: { remoteAddress } })
const closed = { METRICS_LOCAL: false }
const local = { METRICS_LOCAL: true }
const withToken = { METRICS_LOCAL: true, METRICS_TOKEN: 'a-token-for-metrics' }

test('without a token nobody reads metrics, not even a proxy on this machine that does not say it is one', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.0.2.7', ''])
    expect(mayReadMetrics(from(address), closed)).toBe(false)
})

test('this machine may where that is allowed, and no other', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(mayReadMetrics(from(address), local)).toBe(true)
  for (const address of ['192.0.2.7', '10.0.0.1', '::ffff:10.0.0.1', ''])
    expect(mayReadMetrics(from(address), local)).toBe(false)
  for (const headers of [{ 'x-forwarded-for': '192.0.2.7' }, { forwarded: 'for=192.0.2.7' }])
    expect(mayReadMetrics(from('127.0.0.1', headers), local)).toBe(false)
})

test('with a token metrics are readable from anywhere, and only with it', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  expect(mayReadMetrics(from('192.0.2.7', bearer('a-token-for-metrics')), withToken)).toBe(true)
  expect(mayReadMetrics(from('127.0.0.1'), withToken)).toBe(false)
  expect(mayReadMetrics(from('127.0.0.1', bearer('other')), withToken)).toBe(false)
})
