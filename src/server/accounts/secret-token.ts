import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: handed out once, stored only as a hash. (No slow hash is needed for what cannot be guessed.) */
export function makeSecretToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
