'use client'
import { useMemo } from 'react'
import type { TripStop } from '#contract/trip-stops.ts'
import { useCityNames } from '#features/trips/hooks/use-city-names.ts'

/** The stops of a trip with the names that the reader calls them by; the same list until one of them changes. */
export function useNamedStops(stops: readonly TripStop[]): TripStop[] {
  const names = useCityNames(stops.map(({ place }) => place)).join('\n')
  return useMemo(() => {
    const listed = names.split('\n')
    return stops.map((stop, index) => ({ ...stop, place: { ...stop.place, name: listed[index] ?? stop.place.name } }))
  }, [stops, names])
}
