import { hash } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { decoyHash, hashPassword, verifyPassword } from './password.ts'

test('verifying for an unknown account takes as long as for a real one', async () => {
  const settingsOf = (hash: string) => hash.split('$').slice(0, 4)
  expect(settingsOf(decoyHash)).toEqual(settingsOf(await hashPassword('correct horse battery')))
  expect(await verifyPassword(null, 'correct horse battery')).toBe(false)
})

describe('a password', () => {
  const texts = [
    'Pässwörter-lang-1',
    'crème brûlée forever',
    'Ångström units',
    'Ｆｕｌｌ ｗｉｄｔｈ',
    'ﬁne ligatures ﬀ',
    'Việt Nam đẹp quá',
    'パスワード半角ﾊﾟｽ',
    '한글 비밀번호 길게',
    'naïve façade Zoë',
    'ǅ and ẛ̣ and ½ ①',
    'correct horse battery',
    '熊猫与火锅在成都市',
  ]
  test.each(texts)('is one however it is composed: %s', async (text) => {
    const passwordHash = await hashPassword(text.normalize('NFC'))
    for (const form of ['NFC', 'NFD', 'NFKC'] as const)
      expect(await verifyPassword(passwordHash, text.normalize(form))).toBe(true)
    expect(await verifyPassword(passwordHash, `${text}x`)).toBe(false)
  })

  test.each(texts)('that was stored as it was typed still fits: %s', async (text) => {
    for (const form of ['NFC', 'NFD'] as const) {
      const typed = text.normalize(form)
      expect(await verifyPassword(await hash(typed), typed)).toBe(true)
    }
  })
})
