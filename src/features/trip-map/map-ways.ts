// The ways of the days, and the way from stop to stop, as lines for the map.
import { stopSpans, type TripStop } from '#contract/trip-stops.ts'
import type { DayLeg } from '#features/itinerary/day-legs.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { arcBetween, type Line, middleOf, type Position } from './map-geometry.ts'
import type { MapPin } from './map-pins.ts'
import type { MapData } from './plan-layers.ts'

export interface MapWay {
  /** Id of the item that it leads to. */
  id: string
  day: number
  line: Line
  middle: Position
  from: Position
  to: Position
  leg: DayLeg | null
}

/** Farther than this, a trip of several stops goes from stop to stop: that way is drawn once, by `journeys`. */
const longestKm = 120

/** From each planned pin of a day to the next: along streets where a router has drawn it, else as an arc. */
export function buildDayWays(
  pins: readonly MapPin[],
  legs: ReadonlyMap<string, DayLeg>,
  hasJourneys = false,
): MapWay[] {
  const planned = pins.filter(({ day, isProposed, isSkipped }) => day !== null && !isProposed && !isSkipped)
  return planned.flatMap((to, index) => {
    const from = planned[index - 1]
    if (!from || from.day === null || from.day !== to.day) return []
    const leg = legs.get(to.id) ?? null
    if (hasJourneys && !leg && greatCircleKm(from, to) > longestKm) return []
    const line: Line = leg?.path && leg.path.length > 1 ? leg.path : arcBetween(from, to)
    const middle = middleOf(line)
    return middle ? [{ id: to.id, day: from.day, line, middle, from, to, leg }] : []
  })
}

type NamedPosition = Position & { name: string }

export interface Journey {
  from: NamedPosition
  to: NamedPosition
  /** On which one comes over. */
  day: number
}

/** From stop to stop: all of the trip, or the one of a day. */
export function journeysOf(stops: readonly TripStop[], day: number | null): Journey[] {
  return stopSpans(stops).flatMap(({ stop, index, firstDay }) => {
    const before = stops[index - 1]
    if (!before || (day !== null && firstDay !== day)) return []
    return [{ from: before.place, to: stop.place, day: firstDay }]
  })
}

/** `colour`: of a day, 1 to 8, or 0 for the journeys of the whole trip, whose ends are points with the `name` of the stop. */
export function wayFeatures(
  ways: readonly MapWay[],
  journeys: readonly Journey[],
  colourOf: (day: number) => number,
  isWholeTrip: boolean,
): MapData {
  const lines = journeys.map(({ from, to, day }) => lineFeature(isWholeTrip ? 0 : colourOf(day), arcBetween(from, to)))
  const ends = journeys.flatMap(({ from, to }, index) => (index === 0 ? [from, to] : [to]))
  return {
    type: 'FeatureCollection',
    features: [
      ...lines,
      ...ways.map(({ day, line }) => lineFeature(colourOf(day), line)),
      ...(isWholeTrip ? ends.map(pointFeature) : []),
    ],
  }
}

function lineFeature(colour: number, coordinates: Line) {
  return { type: 'Feature' as const, properties: { colour }, geometry: { type: 'LineString' as const, coordinates } }
}

function pointFeature({ lat, lng, name }: NamedPosition) {
  const geometry = { type: 'Point' as const, coordinates: [lng, lat] }
  return { type: 'Feature' as const, properties: { colour: 0, name }, geometry }
}
