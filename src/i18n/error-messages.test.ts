import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { errorCodes } from '#contract/error-code.ts'
import { en } from './messages/en.ts'
import { zhCn } from './messages/zh-cn.ts'

describe.each([
  { locale: 'en' as const, messages: en, script: /[a-z]/ },
  { locale: 'zh-CN' as const, messages: zhCn, script: /\p{Script=Han}/u },
])('$locale', ({ locale, messages, script }) => {
  const translate = createTranslator({ locale, messages, namespace: 'errors' })

  test.each(errorCodes)('has a message for %s', (code) => {
    const sentence = translate(code, { entity: 'trip', seconds: 30 })
    expect(sentence).toMatch(script)
    expect(sentence).not.toContain(code)
  })

  test('includes the wait in the message', () => {
    expect(translate('RATE_LIMITED', { seconds: 30, entity: 'other' })).toContain('30')
  })
})
