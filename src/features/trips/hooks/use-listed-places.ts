'use client'
import { mostStops } from '#contract/trip-stops.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import { readListedPlaces } from '../listed-places.ts'

const placesStayMs = 3_600_000

/** The names of a list of known places that was typed as one; null where it is no such list, or one place has that name. */
export function useListedPlaces(text: string, { isUnknown }: { isUnknown: boolean }): string[] | null {
  const listed = readListedPlaces(useDebounced(text), mostStops)
  const readings = listed && (listed.isCertain || isUnknown) ? listed.readings : []
  const names = [...new Set(readings.flat())]
  const answers = trpc.useQueries((t) =>
    names.map((name) =>
      t.travel.geocode({ text: name, limit: 1, asYouType: true }, { staleTime: placesStayMs, retry: false }),
    ),
  )
  const known = new Set(names.filter((_, index) => (answers[index]?.data?.items.length ?? 0) > 0))
  return readings.find((reading) => reading.every((name) => known.has(name))) ?? null
}
