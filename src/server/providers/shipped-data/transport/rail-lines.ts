// Well-known direct trains with their usual times, fares and stations; a network's averages are wrong for many of them.
import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { lazy } from '../gazetteer/lazy.ts'
import lines from './rail-lines.json' with { type: 'json' }

const stationSchema = z.object({ city: z.string(), zh: z.string(), en: z.string(), lat: z.number(), lng: z.number() })
type RailStation = z.infer<typeof stationSchema>

const fileSchema = z.object({
  stations: z.record(z.string(), stationSchema),
  lines: z.array(
    z.object({
      ends: z.tuple([z.string(), z.string()]),
      /** The fastest usual train. */
      minutes: z.number().int().positive(),
      /** US dollars, second class or a sleeper's cheapest berth. */
      usd: z.number().positive(),
      /** Where only a few trains run a day. */
      departureHours: z.array(z.number().int().min(0).max(23)).optional(),
    }),
  ),
})

export interface RailLine {
  from: RailStation
  to: RailStation
  minutes: number
  usd: number
  departureHours: number[] | undefined
}

/** Farther from its station a place belongs to another city: Shenzhen's centre is 28 km from Hong Kong's. */
const stationReachKm = 30

const shipped = lazy(() => {
  const file = fileSchema.parse(lines)
  const both = file.lines.flatMap(({ ends: [a, b], ...line }) => [
    { from: stationOf(file.stations, a), to: stationOf(file.stations, b), ...line },
    { from: stationOf(file.stations, b), to: stationOf(file.stations, a), ...line },
  ])
  return { stations: Object.values(file.stations), lines: both }
})

function stationOf(stations: Record<string, RailStation>, id: string): RailStation {
  const station = stations[id]
  if (!station) throw new Error(`no station ${id}`)
  return station
}

/** The direct trains between two cities; null where none are known. */
export function railLineBetween(from: GeoPoint, to: GeoPoint): RailLine | null {
  const start = cityAt(from)
  const end = cityAt(to)
  if (start === null || end === null) return null
  const line = shipped().lines.find((known) => known.from.city === start && known.to.city === end)
  return line ? { ...line, departureHours: line.departureHours } : null
}

function cityAt(point: GeoPoint): string | null {
  let nearest: { city: string; km: number } | null = null
  for (const station of shipped().stations) {
    const km = greatCircleKm(station, point)
    if (km <= (nearest?.km ?? stationReachKm)) nearest = { city: station.city, km }
  }
  return nearest?.city ?? null
}
