// How one gets from a stop to the next, for an outline: the fastest of train, flight and car, door to door.
import type { PlaceRef } from '#contract/place.ts'
import type { StopJourney } from '#contract/trip-stop-changes.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Timetable } from '../../providers/transport/timetable.ts'

export interface JourneySources {
  trains: Timetable
  flights: Timetable
}

/** Minutes at stations and airports and on the way there. */
const trainOverhead = 60
const flightOverhead = 180
const road = { detour: 1.3, kmh: 75, mostKm: 1500 }
/** Nearer than this no one asks for a timetable. */
const nearKm = 15

export async function stopJourney(
  { trains, flights }: JourneySources,
  from: PlaceRef,
  to: PlaceRef,
  date: string,
): Promise<StopJourney | null> {
  const km = greatCircleKm(from, to)
  if (km < 1) return null
  const drive = {
    mode: 'drive' as const,
    minutes: Math.max(10, Math.round(((km * road.detour) / road.kmh) * 60)),
    overhead: 0,
  }
  const found =
    km < nearKm
      ? []
      : (
          await Promise.all([
            fastest(trains, 'train', trainOverhead, { from, to, date }),
            fastest(flights, 'flight', flightOverhead, { from, to, date }),
          ])
        ).flat()
  const known = km <= road.mostKm || found.length === 0 ? [...found, drive] : found
  const best = known.reduce((a, b) => (b.minutes + b.overhead < a.minutes + a.overhead ? b : a))
  return { km: Math.round(km), mode: best.mode, minutes: best.minutes }
}

/** An unanswered timetable leaves the others. */
async function fastest<Mode extends StopJourney['mode']>(
  timetable: Timetable,
  mode: Mode,
  overhead: number,
  query: { from: PlaceRef; to: PlaceRef; date: string },
) {
  const { items } = await timetable.search({ ...query, people: 1, limit: 20 }).catch(() => ({ items: [] }))
  if (items.length === 0) return []
  return [{ mode, minutes: Math.min(...items.map(({ minutes }) => minutes)), overhead }]
}
