import { expect, test } from 'vitest'
import { createInputHash, findFault } from './input-guard.ts'

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level++) value = { inner: value }
  return value
}

test('finds what cannot be stored, in values and in names, however deep', () => {
  expect(findFault({ title: '熊猫 🐼', list: [1, null, true, { a: 'b' }] })).toBeNull()
  expect(findFault(undefined)).toBeNull()
  expect(findFault({ list: [{ title: 'a\u0000' }] })).toBe('nul_character')
  expect(findFault({ 'a\u0000': 1 })).toBe('nul_character')
  expect(findFault(['\ud83d'])).toBe('malformed_unicode')
  expect(findFault(nested(50))).toBeNull()
  expect(findFault(nested(65))).toBe('too_deep')
  expect(findFault(nested(200_000))).toBe('too_deep')
})

test('two requests under one key are distinguished by all of their input, secrets too', () => {
  const hashInput = createInputHash('a secret')
  expect(hashInput({ title: 'a' })).toBe(hashInput({ title: 'a' }))
  expect(hashInput(undefined)).toBe(hashInput(undefined))
  for (const [one, other] of [
    [{ title: 'a' }, { title: 'b' }],
    [
      { email: 'a', password: 'one' },
      { email: 'a', password: 'two' },
    ],
    [{ currentPassword: 'one' }, { currentPassword: 'two' }],
    [{ change: { currentPassword: 'one' } }, { change: {} }],
    [{ token: 'one' }, { token: 'two' }],
    [{ refreshToken: 'one' }, { refreshToken: 'two' }],
    [{ list: [1, 2] }, { list: [2, 1] }],
    [{}, undefined],
    [null, undefined],
    [{ a: null }, {}],
  ])
    expect(hashInput(one)).not.toBe(hashInput(other))
  expect(createInputHash('another')({ password: 'one' })).not.toBe(hashInput({ password: 'one' }))
})
