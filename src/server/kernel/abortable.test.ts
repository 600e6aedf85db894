import { expect, it } from 'vitest'
import { abortable } from './abortable.ts'

const never = new Promise<string>(() => undefined)

it('gives the result, or the error, of the work', async () => {
  const { signal } = new AbortController()
  expect(await abortable(Promise.resolve('done'), signal)).toBe('done')
  await expect(abortable(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
})

it('rejects with the reason of the signal, also of one that has aborted before', async () => {
  const controller = new AbortController()
  const waiting = abortable(never, controller.signal)
  controller.abort(new Error('cancelled'))
  await expect(waiting).rejects.toThrow('cancelled')
  await expect(abortable(never, controller.signal)).rejects.toThrow('cancelled')
})
