import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadPart } from './load-part.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('loads again as soon as the connection is back', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('the part')
  const loading = loadPart(load)
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
  window.dispatchEvent(new Event('online'))
  expect(await loading).toBe('the part')
})

it('never gives up while the browser is offline', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const load = vi.fn().mockRejectedValue(new TypeError('Failed to fetch'))
  void loadPart(load)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(load.mock.calls.length).toBeGreaterThan(30)
})

it('tells what the server does not have any more', async () => {
  vi.stubGlobal('navigator', { onLine: true })
  const gone = new Error('gone')
  const failure = loadPart(() => Promise.reject(gone)).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await failure).toBe(gone)
})
