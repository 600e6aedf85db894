import { expect, it } from 'vitest'
import { completeSentences } from './complete-sentences.ts'

it('leaves out the sentence that is still streaming', () => {
  expect(completeSentences('第一天去看熊猫。第二天')).toBe('第一天去看熊猫。')
  expect(completeSentences('Day one costs 3.50 in all. Day tw')).toBe('Day one costs 3.50 in all.')
  expect(completeSentences('not yet')).toBe('')
})
