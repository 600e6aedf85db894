// Changes of single stops: the others keep their nights, and the trip becomes longer or shorter with them.
import { uuidv7 } from 'uuidv7'
import type { StopChange, UpdatedTrip } from '#contract/agent-tools/update-trip.ts'
import type { PlaceRef } from '#contract/place.ts'
import { mostNights, mostStops, nightsOf, type TripStop } from '#contract/trip-stops.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { sightDaysOf } from '../../trips/stops/sight-days.ts'
import { findPlace, type StopSearch, stopNamed } from './find-stops.ts'

type Problem = UpdatedTrip['problems'][number]['problem']

/** Of a new stop that nobody gave nights. */
const mostSuggested = 3

export async function changeStops(
  search: StopSearch & { guides: Guides },
  current: readonly TripStop[],
  changes: readonly StopChange[],
): Promise<{ stops: TripStop[]; problems: Problem[] }> {
  let stops = [...current]
  const problems: Problem[] = []
  const hasLength = nightsOf(current) !== null

  const find = async (name: string): Promise<{ stop?: TripStop; place: PlaceRef | null }> => {
    const place = await findPlace(search, name)
    return { stop: stopNamed(stops, name, place), place }
  }
  const nightsFor = (place: PlaceRef): number | null => {
    if (!hasLength) return null
    const [sightDays = 1] = sightDaysOf([place], search.guides)
    return Math.min(mostSuggested, Math.max(1, Math.round(sightDays)))
  }
  /** Where a stop goes among `others`; without a neighbor at the end. */
  const indexAmong = async (others: readonly TripStop[], { after, before }: Neighbor): Promise<number> => {
    const neighbor = after ?? before
    if (neighbor === undefined) return others.length
    const stop = stopNamed(others, neighbor, await findPlace(search, neighbor))
    if (!stop) {
      problems.push('unknown_stop')
      return others.length
    }
    return others.indexOf(stop) + (after === undefined ? 0 : 1)
  }

  for (const change of changes) {
    const { stop, place } = await find(change.place)
    // Nights more at a place where the trip has none are a stop of its own.
    const nightsMore = change.act === 'set_nights' && !stop ? (change.byNights ?? 0) : 0
    if (change.act === 'add' || nightsMore > 0) {
      if (!place) problems.push('unknown_place')
      else if (stops.length >= mostStops) problems.push('too_many_stops')
      else {
        const stated = change.act === 'add' ? change.nights : nightsMore
        const added = { id: uuidv7(), place, nights: stated ?? nightsFor(place) }
        stops = stops.toSpliced(await indexAmong(stops, change.act === 'add' ? change : {}), 0, added)
      }
    } else if (!stop) problems.push('unknown_stop')
    else if (change.act === 'remove') {
      if (stops.length === 1) problems.push('last_stop')
      else stops = stops.filter(({ id }) => id !== stop.id)
    } else if (change.act === 'set_nights') {
      const nights = change.nights ?? Math.max(1, (stop.nights ?? 0) + (change.byNights ?? 0))
      stops = stops.map((each) => (each.id === stop.id ? { ...each, nights } : each))
    } else if (change.act === 'move') {
      const others = stops.filter(({ id }) => id !== stop.id)
      stops = others.toSpliced(await indexAmong(others, change), 0, stop)
    } else {
      const other = await findPlace(search, change.by)
      if (!other) problems.push('unknown_place')
      else stops = stops.map((each) => (each.id === stop.id ? { ...each, place: other } : each))
    }
  }
  const settled = withNights(stops, hasLength)
  if ((nightsOf(settled) ?? 0) > mostNights) return { stops: [...current], problems: [...problems, 'too_many_nights'] }
  return { stops: settled, problems }
}

type Neighbor = { after?: string; before?: string }

/** Nights on one stop make a length; several stops have a night each. */
function withNights(stops: TripStop[], hadLength: boolean): TripStop[] {
  if (!hadLength && stops.every(({ nights }) => nights === null)) return stops
  const least = stops.length > 1 ? 1 : 0
  return stops.map((stop) => ({ ...stop, nights: Math.max(least, stop.nights ?? 1) }))
}
