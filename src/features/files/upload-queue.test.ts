import { expect, test } from 'vitest'
import { readFailure } from '#lib/send-file.ts'
import { nextUploads, reduceUploads, type UploadEvent } from './upload-queue.ts'

const fileNamed = (name: string) => new File(['bytes'], name)
const added: UploadEvent = {
  type: 'added',
  uploads: ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, file: fileNamed(`${key}.jpg`), keepTaken: false })),
}
const after = (...events: UploadEvent[]) => events.reduce(reduceUploads, reduceUploads([], added))
const keysOf = (uploads: readonly { key: string }[]) => uploads.map(({ key }) => key)

test('begins three at a time, in order', () => {
  expect(keysOf(nextUploads(after()))).toEqual(['a', 'b', 'c'])
  const begun = after({ type: 'begun', key: 'a' }, { type: 'begun', key: 'b' }, { type: 'begun', key: 'c' })
  expect(nextUploads(begun)).toEqual([])
  expect(keysOf(nextUploads(reduceUploads(begun, { type: 'done', key: 'b' })))).toEqual(['d'])
})

test('a failed one stays until it is tried again or dropped, and holds up no other', () => {
  const failed = after({ type: 'begun', key: 'a' }, { type: 'failed', key: 'a', error: new TypeError('no answer') })
  expect(keysOf(nextUploads(failed))).toEqual(['b', 'c', 'd'])
  expect(keysOf(nextUploads(reduceUploads(failed, { type: 'retried', key: 'a' })))).toEqual(['a', 'b', 'c'])
  expect(keysOf(reduceUploads(failed, { type: 'dropped', key: 'a' }))).toEqual(['b', 'c', 'd', 'e'])
})

test('a refusal is read in the words of the closed list, whatever answers', () => {
  const refused = readFailure('{"error":{"code":"FILE_TOO_LARGE","details":{"reason":"trip"}}}', 'id')
  expect(refused.data.app).toEqual({ code: 'FILE_TOO_LARGE', details: { reason: 'trip' }, requestId: 'id' })
  for (const odd of ['<html>Bad gateway</html>', '{"error":{"code":"ODD"}}', 'null'])
    expect(readFailure(odd, '').data.app.code).toBe('INTERNAL')
})
