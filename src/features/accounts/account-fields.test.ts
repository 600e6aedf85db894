import { expect, test } from 'vitest'
import { validateEmail, validateName, validatePassword } from './account-fields.ts'

test.each([
  ['ada@example.org', null],
  ['  ada@example.org ', null],
  ['', 'missing'],
  ['ada', 'email'],
  ['ada@example', 'email'],
  ['a da@example.org', 'email'],
])('e-mail %j: %s', (email, expected) => expect(validateEmail(email)).toBe(expected))

test.each([
  ['', 'missing'],
  ['123456789', 'short'],
  ['1234567890', null],
  ['x'.repeat(129), 'long'],
])('password %j: %s', (password, expected) => expect(validatePassword(password)).toBe(expected))

test('a name is more than spaces', () => expect(validateName('  ')).toBe('missing'))
