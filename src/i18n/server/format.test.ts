import { describe, expect, it } from 'vitest'
import { formatDay } from './format-day.ts'
import { formatMoney } from './format-money.ts'
import { joinTexts } from './join-texts.ts'
import { tagName } from './tag-name.ts'

describe('formatMoney', () => {
  it('drops decimals from a hundred on', () => {
    expect(formatMoney({ amount: 132_802, currency: 'CNY' }, 'zh-CN')).toBe('¥1,328')
    expect(formatMoney({ amount: 1250, currency: 'EUR' }, 'en')).toBe('€12.50')
    expect(formatMoney({ amount: 900, currency: 'JPY' }, 'en')).toBe('¥900')
  })
})

describe('formatDay', () => {
  it('reads as in the language', () => {
    expect(formatDay('2026-12-05', 'en')).toBe('Sat, Dec 5')
    expect(formatDay('2026-12-05', 'zh-CN')).toBe('12月5日周六')
  })
})

describe('joinTexts', () => {
  it('uses the punctuation of the language and leaves out empty texts', () => {
    expect(joinTexts('items', ['a', '', 'b', 'c'], 'en')).toBe('a, b, c')
    expect(joinTexts('items', ['甲', '乙'], 'zh-CN')).toBe('甲，乙')
    expect(joinTexts('sentences', ['甲。', '乙。'], 'zh-CN')).toBe('甲。乙。')
    expect(joinTexts('items', [], 'en')).toBe('')
  })
})

describe('tagName', () => {
  it('names tags and leaves other texts as they are', () => {
    expect(tagName('library', 'en')).toBe('libraries')
    expect(tagName('panda', 'zh-CN')).toBe('熊猫')
    expect(tagName('Louvre-Lens', 'en')).toBe('Louvre-Lens')
  })
})
