import { expect, it } from 'vitest'
import { splitCitations, wholeSentences } from './sentences.ts'

it('keeps back the sentence that is still being said', () => {
  expect(wholeSentences('第一天去看熊猫。第二天')).toBe('第一天去看熊猫。')
  expect(wholeSentences('Day one costs 3.50 in all. Day tw')).toBe('Day one costs 3.50 in all.')
  expect(wholeSentences('not yet')).toBe('')
})

it('turns known marks into citations and leaves other brackets alone', () => {
  expect(splitCitations('Open daily [1], see [7].', new Set([1]))).toEqual([
    { type: 'text', text: 'Open daily' },
    { type: 'citation', n: 1 },
    { type: 'text', text: ', see [7].' },
  ])
})
