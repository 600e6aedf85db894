import { describe, expect, test } from 'vitest'
import { resolveLocale, resolveReaderLocale } from './resolve-locale.ts'

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

test.each([
  ['the region of the browser', 'en', 'en-GB,en;q=0.9', 'en-GB'],
  ['the first region that is wanted', undefined, 'en-US,en-GB;q=0.9', 'en'],
  ['a region that writes as the language does', undefined, 'en-CA', 'en'],
  ['no region of another language', 'zh-CN', 'en-GB', 'zh-CN'],
  ['English that is not the first language', 'en', 'zh-CN,en-AU;q=0.5', 'en-AU'],
])('%s', (_name, cookie, header, expected) => {
  expect(resolveReaderLocale(cookie, header)).toBe(expected)
})
