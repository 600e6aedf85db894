// Stops without a guide, with what public sources know there.
import type { Provenance } from '#contract/itinerary.ts'
import type { Areas, LiveArea } from '../../providers/areas/areas.ts'
import type { AreaStop } from '../../travel/area-candidates.ts'
import type { PlannedStop } from './planned-stops.ts'

/** Tables for each day; with fewer, meals are planned without naming one. */
const tablesPerDay = 4

/** Of a city that is visited twice, each stop gets every second place. */
export async function areaStops(areas: Areas, stops: readonly PlannedStop[], signal: AbortSignal): Promise<AreaStop[]> {
  const unguided = stops.filter(({ guide }) => guide === null)
  const found = await Promise.all(
    unguided.map(async ({ id, place }) => ({ id, area: await areas.around(place, { signal }) })),
  )
  const known = found.flatMap(({ id, area }) => (area ? [{ stopId: id, area, key: area.places[0]?.id ?? id }] : []))
  const visits = Map.groupBy(known, ({ key }) => key)
  return known.map(({ stopId, area, key }) => {
    const among = visits.get(key) ?? []
    const turn = among.findIndex((each) => each.stopId === stopId)
    const places = area.places.filter((_, index) => index % Math.max(1, among.length) === turn)
    return { stopId, area: { ...area, places } }
  })
}

export function hasTables({ places }: LiveArea, nights: number): boolean {
  return places.filter(({ kind }) => kind === 'restaurant').length >= tablesPerDay * (nights + 1)
}

/** Each place keeps its own source, by its id. */
export function spotSources(stops: readonly AreaStop[]): Record<string, Provenance> {
  return Object.fromEntries(
    stops.flatMap(({ area }) =>
      area.places.map(({ id, source }) => [id, { ...(source ?? area.source), checkedAt: area.checkedAt }]),
    ),
  )
}
