import { describe, expect, it } from 'vitest'
import { normalizeMessage } from '../text/normalize-message.ts'
import { planChoice } from './plan-choice.ts'

describe('planChoice', () => {
  it.each([
    ['the cheaper one', 'saver'],
    ["we'll take the cheapest version thanks", 'saver'],
    ['那就便宜点的吧', 'saver'],
    ['选最便宜的那个', 'saver'],
    ['ok the second one please', 'balanced'],
    ['take number two', 'balanced'],
    ["let's go with the middle one", 'balanced'],
    ['第二个吧', 'balanced'],
    ['方案B', 'balanced'],
    ['option 3', 'comfort'],
    ['show me the nicer one', 'comfort'],
    ['最后一个', 'comfort'],
    ['就第三套方案吧', 'comfort'],
  ])('%s', (text, intent) => {
    expect(planChoice(normalizeMessage(text))).toBe(intent)
  })

  it.each(['the cheaper hotel', 'the second museum', '第二天', 'cheaper restaurants near the hotel', '第二个景点换掉'])(
    'is about something else: %s',
    (text) => {
      expect(planChoice(normalizeMessage(text))).toBeNull()
    },
  )
})
