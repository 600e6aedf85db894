import { hash, verify } from '@node-rs/argon2'

/** The library's default is argon2id; OWASP's first choice for it: 19 MiB, two passes, one lane. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** One password is one, however the keyboard puts its characters together (NIST SP 800-63B). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), settings)
}

/** Made with the same settings from random bytes that were thrown away: checked where there is no account, so that both take as long. */
export const decoyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$qF+h6GkadCtJK4yAy5WIDQ$FnYWo+BiAqMzzW4o3C46H3H6ODrHCsPevSiQJouztTY'

/** What was stored before passwords were normalised is the text as one keyboard or another made it. */
const forms = ['NFKC', null, 'NFC', 'NFD'] as const

/** False for `null` (no such account), after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const texts = new Set(forms.map((form) => (form ? password.normalize(form) : password)))
  let matches = false
  for (const text of texts) matches = (await verify(passwordHash ?? decoyHash, text)) || matches
  return matches && passwordHash !== null
}
