// The ways of the days, and the way from stop to stop, as lines for the map.
import type { DayLeg } from '#features/itinerary/day-legs.ts'
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

/** From each planned pin of a day to the next: along streets where a router has drawn it, else as an arc. */
export function buildDayWays(pins: readonly MapPin[], legs: ReadonlyMap<string, DayLeg>): MapWay[] {
  const planned = pins.filter(({ day, isProposed }) => day !== null && !isProposed)
  return planned.flatMap((to, index) => {
    const from = planned[index - 1]
    if (!from || from.day === null || from.day !== to.day) return []
    const leg = legs.get(to.id) ?? null
    const line: Line = leg?.path && leg.path.length > 1 ? leg.path : arcBetween(from, to)
    const middle = middleOf(line)
    return middle ? [{ id: to.id, day: from.day, line, middle, from, to, leg }] : []
  })
}

/** `colour`: of a day, 1 to 8, or 0 for the way from stop to stop, whose ends are points. */
export function wayFeatures(
  ways: readonly MapWay[],
  stops: readonly Position[],
  colourOf: (day: number) => number,
): MapData {
  const journeys = stops.slice(1).flatMap((to, index) => {
    const from = stops[index]
    return from ? [lineFeature(0, arcBetween(from, to))] : []
  })
  const ends = journeys.length === 0 ? [] : stops.map(pointFeature)
  return {
    type: 'FeatureCollection',
    features: [...journeys, ...ways.map(({ day, line }) => lineFeature(colourOf(day), line)), ...ends],
  }
}

function lineFeature(colour: number, coordinates: Line) {
  return { type: 'Feature' as const, properties: { colour }, geometry: { type: 'LineString' as const, coordinates } }
}

function pointFeature({ lat, lng }: Position) {
  const geometry = { type: 'Point' as const, coordinates: [lng, lat] }
  return { type: 'Feature' as const, properties: { colour: 0 }, geometry }
}
