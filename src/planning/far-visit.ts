// What a long or far must-see may take beyond the usual day: its rest on the spot, and an early start. Both only where nothing else fits.
import type { CandidatePlace, Candidates } from '#contract/planning/candidates.ts'
import type { PlanningRequest, Stop } from '#contract/planning/request.ts'
import { isDayTrip } from './day-trip.ts'
import { travelBetween } from './distance.ts'

/** Instants. */
type Span = { open: number; close: number }

/** Of one date: the hours in which a day trip may take place, the rests, and when the place is open; null = not known. */
type DateHours = { day: Span; rests: readonly Span[]; open: readonly Span[] | null }

/** Whether a day trip is a must-see that fits before, between or after the rests on no date: people rest there, a child in its pram. */
export function isRestOnSite(
  place: CandidatePlace,
  stop: Pick<Stop, 'id' | 'position'>,
  { request, distance }: { request: PlanningRequest; distance: Candidates['distance'] },
  dates: readonly DateHours[],
): boolean {
  if (!request.mustSee.includes(place.id) || !isDayTrip(place, stop)) return false
  const way = minutesFromCentre(place, stop, request, distance)
  return !dates.some(({ day, rests, open }) => {
    const away = { open: day.open + way, close: day.close - way }
    return (open ?? [away]).some((hours) => longestOutside(rests, both(hours, away)) >= place.visitMinutes)
  })
}

/** By the fastest of the allowed modes; 0 = not known. */
function minutesFromCentre(
  place: CandidatePlace,
  { id, position }: Pick<Stop, 'id' | 'position'>,
  { party, transport }: PlanningRequest,
  distance: Candidates['distance'],
): number {
  if (!position || !place.position) return 0
  const centre = { id: `centre:${id}`, stopId: id, position }
  const ways = transport.local.flatMap(
    (mode) => travelBetween(distance, party.adults + party.children, centre, place, mode)?.minutes ?? [],
  )
  return ways.length > 0 ? Math.min(...ways) : 0
}

function both(a: Span, b: Span): Span {
  return { open: Math.max(a.open, b.open), close: Math.min(a.close, b.close) }
}

function longestOutside(rests: readonly Span[], span: Span): number {
  const free = rests.reduce<Span[]>(
    (left, rest) =>
      left.flatMap(({ open, close }) => [
        { open, close: Math.min(close, rest.open) },
        { open: Math.max(open, rest.close), close },
      ]),
    [span],
  )
  return Math.max(...free.map(({ open, close }) => close - open))
}
