// Changes of single stops: the others keep their nights, and the trip becomes longer or shorter with them.
import { uuidv7 } from 'uuidv7'
import type { StopChange, UpdatedTrip } from '#contract/agent-tools/update-trip.ts'
import type { Locale } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import { mostNights, mostStops, nightsOf, type TripStop } from '#contract/trip-stops.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { sightDaysOf } from '../../trips/stops/sight-days.ts'
import { namesakesAmong } from './find-namesakes.ts'
import { placesNamed, type StopSearch, stopNamed, toRef } from './find-stops.ts'

type Problem = Omit<UpdatedTrip['problems'][number], 'field'>

/** Of a new stop that nobody gave nights. */
const mostSuggested = 3

export async function changeStops(
  search: StopSearch & { guides: Guides; locale: Locale },
  current: readonly TripStop[],
  changes: readonly StopChange[],
): Promise<{ stops: TripStop[]; problems: Problem[] }> {
  let stops = [...current]
  const problems: Problem[] = []
  const hasLength = nightsOf(current) !== null

  const find = async (name: string, among: readonly TripStop[]): Promise<TripStop | undefined> =>
    stopNamed(among, name) ?? stopNamed(among, name, await placesNamed(search, name))
  /** Of several places with one name the one near the stops beside it; null, and a problem said, where none or no single one is. */
  const findNew = async (name: string, before?: TripStop, after?: TripStop): Promise<PlaceRef | null> => {
    const places = await placesNamed(search, name, { before: before?.place, after: after?.place })
    const options = namesakesAmong(places, search.locale)
    const [first] = places
    if (!first) problems.push({ problem: 'unknown_place' })
    else if (options.length > 0) problems.push({ problem: 'ambiguous_place', options })
    else return toRef(name, first)
    return null
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
    const stop = await find(neighbor, others)
    if (!stop) {
      problems.push({ problem: 'unknown_stop' })
      return others.length
    }
    return others.indexOf(stop) + (after === undefined ? 0 : 1)
  }
  const add = async (name: string, nights: number | undefined, neighbor: Neighbor): Promise<void> => {
    if (stops.length >= mostStops) {
      problems.push({ problem: 'too_many_stops' })
      return
    }
    const index = await indexAmong(stops, neighbor)
    const place = await findNew(name, stops[index - 1], stops[index])
    if (place) stops = stops.toSpliced(index, 0, { id: uuidv7(), place, nights: nights ?? nightsFor(place) })
  }

  for (const change of changes) {
    if (change.act === 'add') {
      await add(change.place, change.nights, change)
      continue
    }
    const stop = await find(change.place, stops)
    if (!stop) {
      // Nights more at a place where the trip has none are a stop of its own.
      const nightsMore = change.act === 'set_nights' ? (change.byNights ?? 0) : 0
      if (nightsMore > 0) await add(change.place, nightsMore, {})
      else problems.push({ problem: 'unknown_stop' })
    } else if (change.act === 'remove') {
      if (stops.length === 1) problems.push({ problem: 'last_stop' })
      else stops = stops.filter(({ id }) => id !== stop.id)
    } else if (change.act === 'set_nights') {
      const nights = change.nights ?? Math.max(1, (stop.nights ?? 0) + (change.byNights ?? 0))
      stops = stops.map((each) => (each.id === stop.id ? { ...each, nights } : each))
    } else if (change.act === 'move') {
      const others = stops.filter(({ id }) => id !== stop.id)
      stops = others.toSpliced(await indexAmong(others, change), 0, stop)
    } else {
      const index = stops.indexOf(stop)
      const place = await findNew(change.by, stops[index - 1], stops[index + 1])
      if (place) stops = stops.with(index, { ...stop, place })
    }
  }
  const settled = withNights(stops, hasLength)
  if ((nightsOf(settled) ?? 0) > mostNights)
    return { stops: [...current], problems: [...problems, { problem: 'too_many_nights' }] }
  return { stops: settled, problems }
}

type Neighbor = { after?: string; before?: string }

/** Nights on one stop make a length; several stops have a night each. */
function withNights(stops: TripStop[], hadLength: boolean): TripStop[] {
  if (!hadLength && stops.every(({ nights }) => nights === null)) return stops
  const least = stops.length > 1 ? 1 : 0
  return stops.map((stop) => ({ ...stop, nights: Math.max(least, stop.nights ?? 1) }))
}
