// How long a public link lasts, as people choose it.
export const linkDays = ['7', '30', '90', 'unlimited'] as const
type LinkDays = (typeof linkDays)[number]

const dayMs = 86_400_000

/** The instant at which a link made `now` (epoch ms) expires; absent = never. */
export function linkExpiry(days: LinkDays, now: number): string | undefined {
  return days === 'unlimited' ? undefined : new Date(now + Number(days) * dayMs).toISOString()
}
