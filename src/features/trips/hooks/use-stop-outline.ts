'use client'
import { keepPreviousData } from '@tanstack/react-query'
import type { PlaceInput } from '#contract/trip.ts'
import type { SuggestedStops } from '#contract/trip-stop-changes.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import type { StopDraft } from '../stop-drafts.ts'
import { placeInput } from '../trip-form.ts'

export interface StopOutline {
  /** By position; shorter than the list while it is asked for. */
  stops: SuggestedStops['stops']
  /** The rule that a stop broke, by its position. */
  problems: ReadonlyMap<number, string>
  /** In which order the way is shortest, as positions. */
  findShortestOrder: () => Promise<number[]>
}

interface Question {
  stops: readonly StopDraft[]
  origin: PlaceInput | null
  /** null = not known. */
  days: number | null
}

/** Nights, journeys and mistakes of the stops as they stand; asked for once all have a name. */
export function useStopOutline({ stops, origin, days }: Question): StopOutline {
  const utils = trpc.useUtils()
  const input = {
    origin,
    stops: stops.map(({ name, place, nights }) => ({ place: placeInput(name, place), nights })),
    durationDays: days !== null && days > stops.length ? days : null,
  }
  const wanted = useDebounced(JSON.stringify(input), 400)
  const isAsking = stops.length > 1 && stops.every(({ name }) => name.trim() !== '')
  const settled: typeof input = JSON.parse(wanted)
  const isSettled = settled.stops.length > 1 && settled.stops.every(({ place }) => place !== '')
  const { data, error } = trpc.trips.stops.suggest.useQuery(settled, {
    enabled: isAsking && isSettled,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const isCurrent = isAsking && data?.stops.length === stops.length
  return {
    stops: isCurrent ? data.stops : [],
    problems: isAsking && error ? problemsOf(error) : new Map(),
    findShortestOrder: async () => {
      const found = await utils.trips.stops.suggest.fetch({ ...input, order: 'any' })
      return found.stops.map(({ index }) => index)
    },
  }
}

function problemsOf(error: unknown): Map<number, string> {
  const issues = readAppError(error).details.issues ?? []
  return new Map(
    issues.flatMap(({ path, rule }) => {
      const [, position] = /^stops\.(\d+)\.place$/.exec(path) ?? []
      return position === undefined ? [] : [[Number(position), rule] as const]
    }),
  )
}
