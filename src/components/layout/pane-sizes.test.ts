import { expect, test } from 'vitest'
import { parsePaneSizes, serializePaneSizes } from './pane-sizes.ts'

test('sizes survive the cookie', () => {
  expect(parsePaneSizes(serializePaneSizes([40.26, 31.74, 28]), 3)).toEqual([40.3, 31.7, 28])
})

test.each(['', '50', '50-x', '-10-110', '30-30'])('rejects the cookie "%s"', (cookie) => {
  expect(parsePaneSizes(cookie, 2)).toBeUndefined()
})
