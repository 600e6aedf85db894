// What a long or far must-see takes beyond the usual day: an early start, and its rest on the spot. Both only where nothing else fits.
import type { CandidatePlace, Candidates } from '#contract/planning/candidates.ts'
import type { PlanningRequest, Stop } from '#contract/planning/request.ts'
import { clockOfMinute, minuteOfClock } from '#contract/travel-day.ts'
import { earlyStart, isDayTrip, isFar } from './day-trip.ts'
import { travelBetween } from './distance.ts'

/** Instants. */
type Span = { open: number; close: number }

/** Of one date: the hours in which a day trip may take place, the rests, and when the place is open; null = not known. */
type DateHours = { day: Span; rests: readonly Span[]; open: readonly Span[] | null }

type Frame = { request: PlanningRequest; distance: Candidates['distance'] }

/** Days that begin up to this hour may begin earlier once; who asks for later ones insists. */
const slowMornings = '10:30'
const earlierMinutes = 120

/** When a day trip may begin, `HH:MM`: slow mornings are given up for a must-see too far away to be back in time. */
export function tripOpens(place: CandidatePlace, stop: Pick<Stop, 'id' | 'position'>, frame: Frame): string {
  const { mustSee, dayWindow } = frame.request
  const usual = earlyStart(dayWindow.start)
  const isAsked = mustSee.includes(place.id) && isFar(place, stop)
  if (usual < dayWindow.start || dayWindow.start > slowMornings || !isAsked) return usual
  const needed = place.visitMinutes + 2 * minutesFromCentre(place, stop, frame)
  const [start, end] = [minuteOfClock(dayWindow.start), minuteOfClock(dayWindow.end)]
  return end - start >= needed ? usual : clockOfMinute(start - earlierMinutes)
}

/** Whether a day trip is a must-see that fits before, between or after the rests on no date: people rest there, a child in its pram. */
export function isRestOnSite(
  place: CandidatePlace,
  stop: Pick<Stop, 'id' | 'position'>,
  frame: Frame,
  dates: readonly DateHours[],
): boolean {
  if (!frame.request.mustSee.includes(place.id) || !isDayTrip(place, stop)) return false
  const way = minutesFromCentre(place, stop, frame)
  return !dates.some(({ day, rests, open }) => {
    const away = { open: day.open + way, close: day.close - way }
    return (open ?? [away]).some((hours) => longestOutside(rests, both(hours, away)) >= place.visitMinutes)
  })
}

/** By the fastest of the allowed modes; 0 = not known. */
function minutesFromCentre(
  place: CandidatePlace,
  { id, position }: Pick<Stop, 'id' | 'position'>,
  { request: { party, transport }, distance }: Frame,
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
