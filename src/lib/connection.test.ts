import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isConnected, noteAnswer, noteDatabaseAway, readConnection, watchConnection } from './connection.ts'

const answer = vi.fn<(address: string) => Promise<Response>>()
const changes: string[] = []
let unwatch = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', answer)
  unwatch = watchConnection(() => changes.push(readConnection()))
})
afterEach(() => {
  unwatch()
  answer.mockReset()
  changes.length = 0
  noteAnswer()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks the server until its database is back', async () => {
  answer.mockResolvedValueOnce(new Response('not ready', { status: 503 }))
  answer.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  answer.mockResolvedValueOnce(new Response('ready'))
  noteDatabaseAway()
  noteDatabaseAway()
  expect([readConnection(), isConnected()]).toEqual(['unavailable', false])
  await vi.runAllTimersAsync()
  expect(isConnected()).toBe(true)
  expect(answer).toHaveBeenCalledTimes(3)
  expect(changes).toEqual(['unavailable', 'online'])
})

it('believes any answer of the server', async () => {
  noteDatabaseAway()
  noteAnswer()
  expect(changes).toEqual(['unavailable', 'online'])
  await vi.runAllTimersAsync()
  expect(answer).not.toHaveBeenCalled()
})

it('says offline where there is no network', () => {
  noteDatabaseAway()
  vi.stubGlobal('navigator', { onLine: false })
  expect(readConnection()).toBe('offline')
})
