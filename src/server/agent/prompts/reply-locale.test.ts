import { describe, expect, it } from 'vitest'
import { replyLocale } from './reply-locale.ts'

describe('replyLocale', () => {
  it.each([
    ['规划 3 days', [], 'en', 'zh-CN'],
    ['plan 3 days', [], 'zh-CN', 'en'],
    ['3', ['plan my days', '规划'], 'en', 'zh-CN'],
    ['👍', [], 'zh-CN', 'zh-CN'],
    ['👍', [], 'en', 'en'],
  ] as const)('"%s" after %j from an account in %s is answered in %s', (text, earlier, locale, reply) => {
    expect(replyLocale(text, earlier, locale)).toBe(reply)
  })
})
