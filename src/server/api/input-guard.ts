import { createHash } from 'node:crypto'

/** PostgreSQL can hold no NUL in text or JSON; looked for without recursion, so that depth cannot hurt. */
export function hasNul(input: unknown): boolean {
  const open: unknown[] = [input]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') {
      if (value.includes('\u0000')) return true
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) open.push(key, inner)
    }
  }
  return false
}

const secretFields = new Set(['password', 'currentPassword', 'token', 'refreshToken'])

/** Tells two requests with one key apart. Secrets are left out: a stored fast hash of a password would give it away. */
export function hashInput(input: unknown): string {
  const withoutSecrets = JSON.stringify(input, (name, value: unknown) => (secretFields.has(name) ? undefined : value))
  return createHash('sha256')
    .update(withoutSecrets ?? '')
    .digest('base64url')
}
