// How full a day is: time at places, time on the way by the usual mode, and what is left between.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { greatCircleKm, travelBetween } from '#planning/distance.ts'
import { anyCity, cityModes } from '../../providers/routing/city-ways.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'

export interface DayLoad {
  items: number
  busyMinutes: number
  travelMinutes: number
  freeMinutes: number
}

const defaultMinutes = 75
const walkingKm = 1.2

export function loadOfDay(all: readonly ItineraryItem[], guide: CityGuide | null): DayLoad {
  const items = all
    .filter(({ kind }) => kind !== 'lodging' && kind !== 'note')
    .toSorted((a, b) => (a.start ?? '99').localeCompare(b.start ?? '99'))
  const busyMinutes = items.reduce((sum, item) => sum + minutesAt(item), 0)
  const places = items.flatMap(({ place }) => place ?? [])
  const travelMinutes = places.slice(1).reduce((sum, place, index) => {
    const before = places[index]
    return before ? sum + minutesBetween(guide, before, place) : sum
  }, 0)
  const starts = items.flatMap(({ start }) => start ?? [])
  const ends = items.flatMap(({ start, end, endsNextDay }) => (endsNextDay ? '24:00' : (end ?? start ?? [])))
  const span = starts.length > 0 ? minutesOf(ends.sort().at(-1) ?? '') - minutesOf(starts.sort()[0] ?? '') : 0
  return {
    items: items.length,
    busyMinutes,
    travelMinutes,
    freeMinutes: Math.max(0, span - busyMinutes - travelMinutes),
  }
}

function minutesAt({ start, end, endsNextDay }: ItineraryItem): number {
  if (!start || !end) return defaultMinutes
  const minutes = minutesOf(end) + (endsNextDay ? 24 * 60 : 0) - minutesOf(start)
  return minutes > 0 ? minutes : defaultMinutes
}

function minutesBetween(guide: CityGuide | null, from: { lat: number; lng: number }, to: { lat: number; lng: number }) {
  const modes = cityModes(guide ?? anyCity, ({ amount }) => amount)
  const spot = (id: string, { lat, lng }: { lat: number; lng: number }) => ({
    id,
    stopId: 'here',
    position: { lat, lng },
  })
  const mode = greatCircleKm(from, to) <= walkingKm ? 'walk' : 'taxi'
  const way = travelBetween({ modes, unknownMinutes: 0 }, 1, spot('from', from), spot('to', to), mode)
  return way?.minutes ?? 0
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
