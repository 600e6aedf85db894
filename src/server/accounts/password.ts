import { hash, verify } from '@node-rs/argon2'

/** The library's default is argon2id; OWASP's first choice for it: 19 MiB, two passes, one lane. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, settings)
}

let decoy: Promise<string> | undefined

/** Takes the same time whether there is such an account (`passwordHash` given) or not (null). */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? (await decoy), password)
  return matches && passwordHash !== null
}
