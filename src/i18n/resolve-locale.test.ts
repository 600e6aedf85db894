import { describe, expect, test } from 'vitest'
import { resolveLocale } from './resolve-locale.ts'

describe('resolveLocale', () => {
  test.each([
    ['prefers the chosen language', 'en', 'zh-CN,zh;q=0.9', 'en'],
    ['ignores an unknown choice', 'fr', 'zh-TW', 'zh-CN'],
    ['maps any Chinese to simplified Chinese', undefined, 'zh-Hant-HK', 'zh-CN'],
    ['orders by weight', undefined, 'en;q=0.3, zh;q=0.8', 'zh-CN'],
    ['skips unsupported languages', undefined, 'fr-FR, de;q=0.9, zh;q=0.2', 'zh-CN'],
    ['skips a language of weight 0', undefined, 'zh;q=0, en;q=0.1', 'en'],
    ['falls back to English', undefined, 'fr', 'en'],
    ['no header at all', undefined, null, 'en'],
    ['a header that names no language', undefined, '*, x!, ;q=1', 'en'],
  ])('%s', (_name, cookie, header, expected) => {
    expect(resolveLocale(cookie, header)).toBe(expected)
  })
})
