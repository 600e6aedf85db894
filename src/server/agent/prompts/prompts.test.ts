import { describe, expect, it } from 'vitest'
import { hoursText } from './hours-text.ts'
import { languageOf } from './language.ts'
import { moneyText } from './money-text.ts'
import { tagText } from './tag-words.ts'

describe('languageOf', () => {
  it.each([
    ['规划 3 days', [], 'en', 'zh'],
    ['plan 3 days', [], 'zh-CN', 'en'],
    ['3', ['plan my days', '规划'], 'en', 'zh'],
    ['👍', [], 'zh-CN', 'zh'],
  ] as const)('"%s" after %j with the interface in %s is %s', (text, earlier, locale, language) => {
    expect(languageOf(text, earlier, locale)).toBe(language)
  })
})

describe('hoursText', () => {
  const daily = Array.from({ length: 7 }, (): [string, string][] => [['09:00', '18:00']])

  it('says the same hours once, and unknown hours not at all', () => {
    expect(hoursText({ weekly: daily }, 'en')).toBe('09:00–18:00')
    expect(hoursText({ weekly: null }, 'en')).toBeNull()
    expect(hoursText({ weekly: daily.map(() => [['11:00', '26:00'] as const]) }, 'zh')).toBe('11:00–02:00 +1')
  })

  it('names closed days', () => {
    expect(hoursText({ weekly: [[], ...daily.slice(1)] }, 'zh')).toBe('周一 休息; 周二–周日 09:00–18:00')
  })
})

describe('moneyText', () => {
  it('drops cents from a hundred on', () => {
    expect(moneyText({ amount: 132_802, currency: 'CNY' }, 'zh')).toBe('¥1,328')
    expect(moneyText({ amount: 1250, currency: 'EUR' }, 'en')).toBe('€12.50')
    expect(moneyText({ amount: 900, currency: 'JPY' }, 'en')).toBe('¥900')
  })
})

describe('tagText', () => {
  it('speaks of several where there are several', () => {
    expect([
      tagText('gallery', 'en'),
      tagText('library', 'en'),
      tagText('hotpot', 'en'),
      tagText('panda', 'zh'),
    ]).toEqual(['gallery', 'libraries', 'hotpot', '熊猫'])
  })
})
