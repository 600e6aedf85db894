// How long a new token lasts, as people choose it.
export const lifetimes = ['30', '90', '365', 'unlimited'] as const
type Lifetime = (typeof lifetimes)[number]

const dayMs = 86_400_000

/** The instant at which a token made `now` (epoch ms) expires; null = never. */
export function expiryOf(lifetime: Lifetime, now: number): string | null {
  return lifetime === 'unlimited' ? null : new Date(now + Number(lifetime) * dayMs).toISOString()
}

export function isExpired(expiresAt: string | null, now: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now
}
