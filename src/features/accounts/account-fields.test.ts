import { expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { emailField, nameField, newPasswordField } from './account-fields.ts'

function errorOf(field: z.ZodMiniType, value: unknown): string | undefined {
  return field.safeParse(value).error?.issues[0]?.message
}

test.each([
  ['ada@example.org', undefined],
  ['  ada@example.org ', undefined],
  ['', 'missing'],
  [undefined, 'missing'],
  ['ada', 'email'],
  ['ada@example', 'email'],
  ['a da@example.org', 'email'],
])('e-mail %j: %s', (email, expected) => expect(errorOf(emailField, email)).toBe(expected))

test.each([
  ['', 'missing'],
  ['123456789', 'short'],
  ['1234567890', undefined],
  ['x'.repeat(129), 'long'],
])('password %j: %s', (password, expected) => expect(errorOf(newPasswordField, password)).toBe(expected))

test('rejects a name of spaces only', () => expect(errorOf(nameField, '  ')).toBe('missing'))
