import { describe, expect, it } from 'vitest'
import { createServerTranslator } from './server-translator.ts'

describe('createServerTranslator', () => {
  it('fills arguments and plurals in each language', () => {
    const title = (days: number) => ({ destination: 'Paris', days })
    expect(createServerTranslator('en')('trips.defaultTitle.withDays', title(1))).toBe('Paris, 1 day')
    expect(createServerTranslator('en')('trips.defaultTitle.withDays', title(3))).toBe('Paris, 3 days')
    expect(createServerTranslator('zh-CN')('trips.defaultTitle.withDays', title(3))).toBe('Paris 3 日游')
  })

  it('reads no message syntax in arguments', () => {
    const title = { destination: '{days} <b>x</b>', days: 2 }
    expect(createServerTranslator('en')('trips.defaultTitle.withDays', title)).toBe('{days} <b>x</b>, 2 days')
  })

  it('rejects a missing argument, and an unknown key already in the compiler', () => {
    const t = createServerTranslator('en')
    expect(() => t('trips.defaultTitle.withDays')).toThrow(/not provided/)
    // @ts-expect-error: there is no such message
    expect(() => t('trips.noSuchMessage')).toThrow(/MISSING_MESSAGE/)
  })
})
