// Stops as they are asked for, with their places looked up and their nights settled.
import { uuidv7 } from 'uuidv7'
import type { PlaceRef } from '#contract/place.ts'
import type { NamedStopInput, PlaceInput } from '#contract/trip.ts'
import { nightsOf, type TripStop } from '#contract/trip-stops.ts'
import { invalidInput } from '../../kernel/app-error.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'
import { searchRoute } from '../../providers/geocoding/search-route.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { keepPlace, meantPlace } from './resolve-place.ts'
import { shareNights } from './share-nights.ts'
import { sightDaysOf } from './sight-days.ts'

export interface StopSources {
  geocoding: Geocoding
  guides: Guides
}

export interface TripStops {
  stops: TripStop[]
  durationDays: number | null
}

interface PlacedStop extends NamedStopInput {
  place: PlaceRef
}

/**
 * The nights settled. `durationDays` undefined = the nights say how long the trip is; null = it has no length.
 * @throws AppError INVALID_INPUT where two stops have one id, and where nights and length cannot agree.
 */
export function settleStops(
  { guides }: Pick<StopSources, 'guides'>,
  inputs: readonly PlacedStop[],
  durationDays: number | null | undefined,
): TripStops {
  const stops = inputs.map(({ id = uuidv7(), place }) => ({ id, place, nights: null }))
  if (new Set(stops.map(({ id }) => id)).size < stops.length)
    throw invalidInput('stops', 'repeated_stop', 'two stops with one id')
  const isOpen = inputs.every(({ nights }) => nights == null)
  if (durationDays === null || (durationDays === undefined && isOpen)) return { stops, durationDays: null }
  const sightDays = sightDaysOf(
    inputs.map(({ place }) => place),
    guides,
  )
  const nights = shareNights(
    inputs.map((input, index) => ({ nights: input.nights ?? null, sightDays: sightDays[index] ?? 0 })),
    durationDays ?? null,
  )
  const settled = stops.map((stop, index) => ({ ...stop, nights: nights[index] ?? 0 }))
  return { stops: settled, durationDays: (nightsOf(settled) ?? 0) + 1 }
}

/** Names looked up, each as the other stops let it be meant, so that nothing is asked for while a trip is locked. */
export async function withPlaces<Input extends { place: PlaceInput }>(
  { geocoding }: Pick<StopSources, 'geocoding'>,
  inputs: readonly Input[],
): Promise<(Input & { place: PlaceRef })[]> {
  const found = await searchRoute(
    geocoding,
    inputs.map(({ place }) => place),
  )
  return inputs.map((input, index) => ({
    ...input,
    place:
      typeof input.place === 'string'
        ? meantPlace(input.place, found[index] ?? [], `stops.${index}.place`)
        : input.place,
  }))
}

/** Stops of a trip as it stands: one keeps its place where that is not changed, and one given without nights its nights. */
export function keepingNights<Input extends PlacedStop>(
  inputs: readonly Input[],
  current: readonly TripStop[],
): Input[] {
  return inputs.map((input, index) => {
    if (input.id === undefined) return input
    const known = current.find(({ id }) => id === input.id)
    if (!known) throw invalidInput(`stops.${index}.id`, 'unknown_stop', 'the trip has no such stop')
    return { ...input, place: keepPlace(known.place, input.place), nights: input.nights ?? known.nights }
  })
}
