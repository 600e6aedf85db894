// Stops while they are edited: a list of names and nights, in a form or beside the plan.
import { uuidv7 } from 'uuidv7'
import type { PlaceRef } from '#contract/place.ts'
import { fitNights, leastDays, nightsOf } from '#contract/trip-stops.ts'
import { readDecimal } from '#lib/read-decimal.ts'

export interface StopDraft {
  key: string
  name: string
  /** Set when a suggestion was chosen; editing the name clears it. */
  place: PlaceRef | null
  /** null = suggested. */
  nights: number | null
}

interface StopFields {
  destination: string
  destinationPlace: PlaceRef | null
  /** Of the first stop as text, so that a stored draft keeps its type; empty = suggested. */
  nights: string
  moreStops: StopDraft[]
  /** As typed. */
  days: string
}

const firstKey = 'first'

/**
 * The stops of a form. Nights that were chosen stay when the days change: the last stops take what is added or missing. Where
 * the days are too few for a night at each, all are suggestions.
 */
export function draftStops({ destination, destinationPlace, nights, moreStops, days }: StopFields): StopDraft[] {
  const stops: StopDraft[] = [
    { key: firstKey, name: destination, place: destinationPlace, nights: nights === '' ? null : Number(nights) },
    ...moreStops,
  ]
  const wanted = readDecimal(days) ?? null
  const isFitting = nightsOf(stops) !== null && wanted !== null && wanted >= leastDays(stops.length)
  return fitNights(stops, isFitting ? wanted : null)
}

/** The fields that hold these stops; where all nights are known they say how many days there are. */
export function stopFields(stops: readonly StopDraft[], days: string): StopFields {
  const [first, ...others] = stops
  const nights = nightsOf(stops)
  return {
    destination: first?.name ?? '',
    destinationPlace: first?.place ?? null,
    nights: first?.nights?.toString() ?? '',
    moreStops: others.map((stop, index) => (stop.key === firstKey ? { ...stop, key: `${firstKey}-${index}` } : stop)),
    days: nights === null || stops.length < 2 ? days : String(nights + 1),
  }
}

export function moveStop<Stop>(stops: readonly Stop[], from: number, to: number): Stop[] {
  const stop = stops[from]
  if (stop === undefined || to < 0 || to >= stops.length) return [...stops]
  return stops.toSpliced(from, 1).toSpliced(to, 0, stop)
}

/** A stop whose name lists several places as that many stops; given nights make one of each new stop, as for an added one. */
export function splitStop(stops: readonly StopDraft[], at: number, names: readonly string[]): StopDraft[] {
  const nights = stops.some((stop) => stop.nights !== null) ? 1 : null
  const added = names.map((name, index) => ({
    key: index === 0 ? (stops[at]?.key ?? uuidv7()) : uuidv7(),
    name,
    place: null,
    nights: index === 0 ? (stops[at]?.nights ?? nights) : nights,
  }))
  return stops.toSpliced(at, 1, ...added)
}

/** Every stop with the nights that are shown for it, one of them changed. */
export function withNights<Stop extends StopDraft>(
  stops: readonly Stop[],
  shown: readonly (number | null)[],
  changed: number,
  nights: number,
): Stop[] {
  return stops.map((stop, index) => ({ ...stop, nights: index === changed ? nights : (shown[index] ?? 1) }))
}
