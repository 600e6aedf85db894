import { describe, expect, it } from 'vitest'
import { replyLocale } from './reply-locale.ts'

describe('replyLocale', () => {
  it.each([
    ['规划 3 days', [], 'en', 'zh-CN'],
    ['plan 3 days', [], 'zh-CN', 'en'],
    ['3', ['plan my days', '规划'], 'en', 'zh-CN'],
    ['Replace “陈麻婆豆腐” with something else.', [], 'en', 'en'],
    ['Skip 人民公园 today', [], 'en', 'en'],
    ['Could you please replace 陈麻婆豆腐 with something else?', [], 'zh-CN', 'en'],
    ['把 check in 改到三点', [], 'en', 'zh-CN'],
    ['把 Musée d’Orsay 换成别的', [], 'en', 'zh-CN'],
    ['入住 check in 时间是 three pm', [], 'zh-CN', 'zh-CN'],
    ['👍', [], 'zh-CN', 'zh-CN'],
    ['👍', [], 'en', 'en'],
  ] as const)('"%s" after %j from an account in %s is answered in %s', (text, earlier, locale, reply) => {
    expect(replyLocale(text, earlier, locale)).toBe(reply)
  })
})
