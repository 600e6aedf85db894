import { hash, verify } from '@node-rs/argon2'

/** The library's default is argon2id; OWASP's first choice for it: 19 MiB, two passes, one lane. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, settings)
}

/** Made with the same settings from random bytes that were thrown away: checked where there is no account, so that both take as long. */
export const decoyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$qF+h6GkadCtJK4yAy5WIDQ$FnYWo+BiAqMzzW4o3C46H3H6ODrHCsPevSiQJouztTY'

/** False for `null` (no such account), after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? decoyHash, password)
  return matches && passwordHash !== null
}
