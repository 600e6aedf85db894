import { createHash } from 'node:crypto'

/** Deeper than anything the contract asks for; what comes after us may walk it by recursion. */
const maxDepth = 64

export type InputFault = 'nul_character' | 'malformed_unicode' | 'too_deep'

/** What PostgreSQL cannot hold in text or JSON, and what is nested without end; looked for without recursion. */
export function findFault(input: unknown): InputFault | null {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') {
      if (value.includes('\u0000')) return 'nul_character'
      if (!value.isWellFormed()) return 'malformed_unicode'
    } else if (typeof value === 'object' && value !== null) {
      if (depth === maxDepth) return 'too_deep'
      for (const pair of Object.entries(value)) for (const inner of pair) open.push({ value: inner, depth: depth + 1 })
    }
  }
  return null
}

const secretFields = new Set(['password', 'currentPassword', 'token', 'refreshToken'])

/** Tells two requests with one key apart. Secrets are left out: a stored fast hash of a password would give it away. */
export function hashInput(input: unknown): string {
  const withoutSecrets = JSON.stringify(input, (name, value: unknown) => (secretFields.has(name) ? undefined : value))
  return createHash('sha256')
    .update(withoutSecrets ?? '')
    .digest('base64url')
}
