import { createHmac } from 'node:crypto'

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

/**
 * Tells two requests with one key apart, by all that they say. The secret keeps what is stored from giving a password away, as
 * a fast hash without one would.
 */
export function createInputHash(secret: string): (input: unknown) => string {
  return (input) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(input) ?? '')
      .digest('base64url')
}
