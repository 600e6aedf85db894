// Rules for the fields of an account that need no server; the server checks the same and more. Messages are error codes.
import * as z from 'zod/mini'

const shortestPassword = 10
const longestPassword = 128

export const nameField = z.string('missing').check(z.trim(), z.minLength(1, 'missing'))

export const emailField = z
  .string('missing')
  .check(z.trim(), z.minLength(1, { error: 'missing', abort: true }), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'email'))

/** An existing password is only required. */
export const passwordField = z.string('missing').check(z.minLength(1, 'missing'))

export const newPasswordField = z
  .string('missing')
  .check(
    z.minLength(1, { error: 'missing', abort: true }),
    z.minLength(shortestPassword, 'short'),
    z.maxLength(longestPassword, 'long'),
  )

export const fieldErrorCodes = ['missing', 'email', 'short', 'long', 'same'] as const
