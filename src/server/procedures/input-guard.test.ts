import { expect, test } from 'vitest'
import { findFault, hashInput } from './input-guard.ts'

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

test('two requests under one key are distinguished, but not by their secrets', () => {
  expect(hashInput({ title: 'a' })).toBe(hashInput({ title: 'a' }))
  expect(hashInput({ title: 'a' })).not.toBe(hashInput({ title: 'b' }))
  expect(hashInput({ email: 'a', password: 'one' })).toBe(hashInput({ email: 'a', password: 'two' }))
  expect(hashInput({ change: { currentPassword: 'one' } })).toBe(hashInput({ change: {} }))
  expect(hashInput(undefined)).toBe(hashInput(undefined))
})
