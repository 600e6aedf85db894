import { expect, it } from 'vitest'
import { splitCitations } from './citations.ts'

it('turns known marks into citations and leaves other brackets alone', () => {
  expect(splitCitations('Open daily [1], see [7].', new Set([1]))).toEqual([
    { type: 'text', text: 'Open daily' },
    { type: 'citation', n: 1 },
    { type: 'text', text: ', see [7].' },
  ])
})
