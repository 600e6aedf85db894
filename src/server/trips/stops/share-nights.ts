// Nights of the stops that say nothing about theirs, by what there is to see.
import { leastDays, mostNights } from '#contract/trip-stops.ts'
import { type AppError, invalidInput } from '../../kernel/app-error.ts'

export interface StopNights {
  /** null = to be shared out. */
  nights: number | null
  /** Days that a first visitor is busy there; see `sightDays`. */
  sightDays: number
}

const mostSuggested = 4

/**
 * `durationDays` null = the length follows from the nights.
 * @throws AppError INVALID_INPUT where nights and length cannot agree.
 */
export function shareNights(stops: readonly StopNights[], durationDays: number | null): number[] {
  const least = stops.length > 1 ? 1 : 0
  stops.forEach(({ nights }, index) => {
    if (nights !== null && nights < least)
      throw invalidInput(`stops.${index}.nights`, 'night_needed', 'a night at each stop')
  })
  const open = stops.filter(({ nights }) => nights === null)
  const given = stops.reduce((sum, { nights }) => sum + (nights ?? 0), 0)
  const shares =
    durationDays === null ? open.map(suggestedNights) : sharesOf(open, durationDays - 1 - given, stops.length)
  const nights = stops.map((stop) => stop.nights ?? shares.shift() ?? least)
  if (nights.reduce((sum, count) => sum + count, 0) > mostNights)
    throw invalidInput('stops', 'too_many_nights', `at most ${mostNights} nights`)
  return nights
}

/** Nights for a stop when the length of the trip is open. */
function suggestedNights({ sightDays }: StopNights): number {
  return Math.min(mostSuggested, Math.max(1, Math.round(sightDays)))
}

/** One night each, the others one by one to the stop with the most to see for each of its nights. */
function sharesOf(open: readonly StopNights[], rest: number, stopCount: number): number[] {
  const least = stopCount > 1 ? 1 : 0
  if (open.length === 0 && rest !== 0)
    throw invalidInput('durationDays', 'nights_differ', 'nights and days do not agree')
  if (rest < open.length * least) throw tooShort(stopCount)
  const shares: number[] = open.map(() => least)
  for (let left = rest - open.length * least; left > 0; left--) {
    const demand = shares.map((nights, index) => (open[index]?.sightDays ?? 0) / (nights + 1))
    const neediest = demand.indexOf(Math.max(...demand))
    shares[neediest] = (shares[neediest] ?? 0) + 1
  }
  return shares
}

function tooShort(stopCount: number): AppError {
  return invalidInput(
    'durationDays',
    'too_short_for_stops',
    `at least ${leastDays(stopCount)} days for ${stopCount} stops`,
  )
}
