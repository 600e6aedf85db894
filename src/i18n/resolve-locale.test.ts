import { describe, expect, test } from 'vitest'
import { resolveLocale } from './resolve-locale.ts'

describe('resolveLocale', () => {
  test.each([
    ['the chosen language wins', 'en', 'zh-CN,zh;q=0.9', 'en'],
    ['an unknown choice is ignored', 'fr', 'zh-TW', 'zh-CN'],
    ['any Chinese is simplified Chinese', undefined, 'zh-Hant-HK', 'zh-CN'],
    ['weights decide, not order', undefined, 'en;q=0.3, zh;q=0.8', 'zh-CN'],
    ['languages we do not speak are passed over', undefined, 'fr-FR, de;q=0.9, zh;q=0.2', 'zh-CN'],
    ['a refused language is not taken', undefined, 'zh;q=0, en;q=0.1', 'en'],
    ['nothing known falls back to English', undefined, 'fr', 'en'],
    ['no header at all', undefined, null, 'en'],
    ['a header that names no language', undefined, '*, x!, ;q=1', 'en'],
  ])('%s', (_name, cookie, header, expected) => {
    expect(resolveLocale(cookie, header)).toBe(expected)
  })
})
