// How long a public link lasts, as people choose it.
export const linkDays = ['afterTrip', '7', '30', '90', 'unlimited'] as const
type LinkDays = (typeof linkDays)[number]

const dayMs = 86_400_000
/** Who was at home has time to look at the pictures. */
const daysAfterTrip = 14

/** The last day of a trip (`YYYY-MM-DD`) where a link may last until after it: it lies ahead. */
export function lastDayAhead(lastDay: string | null, now: number): string | null {
  return lastDay !== null && Date.parse(lastDay) > now ? lastDay : null
}

/** The instant at which a link made `now` (epoch ms) expires; absent = never. `lastDay`: of the trip. */
export function linkExpiry(days: LinkDays, now: number, lastDay: string | null): string | undefined {
  if (days === 'unlimited') return undefined
  if (days !== 'afterTrip') return new Date(now + Number(days) * dayMs).toISOString()
  return lastDay === null ? undefined : new Date(Date.parse(lastDay) + daysAfterTrip * dayMs).toISOString()
}
