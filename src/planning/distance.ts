// Minutes and fare of local travel. Planning and verification use the same function.

import type { GeoPoint } from '#contract/place.ts'
import type { DistanceModel, LocalMode, ModeModel } from '#contract/planning/distance-model.ts'
import type { LocalTravel } from '#contract/planning/itinerary.ts'

export type Spot = { id: string; stopId: string; position?: GeoPoint }

const earthRadiusKm = 6371.0088

/** Great-circle distance by the haversine formula. */
export function greatCircleKm(a: GeoPoint, b: GeoPoint): number {
  const toRadians = Math.PI / 180
  const dLat = (b.lat - a.lat) * toRadians
  const dLng = (b.lng - a.lng) * toRadians
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * toRadians) * Math.cos(b.lat * toRadians) * Math.sin(dLng / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Travel of the whole party between two spots of one stop; null if the mode does not connect them. */
export function travelBetween(
  model: DistanceModel,
  people: number,
  from: Spot,
  to: Spot,
  mode: LocalMode,
): LocalTravel | null {
  if (from.stopId !== to.stopId) return null
  const connections = knownConnections(model)
  const known = connections.size > 0 ? connections.get(connectionKey(from.id, to.id, mode)) : undefined
  if (known) return { from: from.id, mode, minutes: known.minutes, km: known.km, amount: known.amount }
  const way = modeAt(model, from.stopId, mode)
  if (!way) return null
  if (!from.position || !to.position) {
    return { from: from.id, mode, minutes: model.unknownMinutes, km: 0, amount: 0 }
  }
  const km = Math.round(greatCircleKm(from.position, to.position) * way.detour * 100) / 100
  if (km > way.maxKm) return null
  const minutes = Math.ceil((km / way.kmh) * 60) + way.overheadMinutes
  return { from: from.id, mode, minutes, km, amount: fareOf(way, km, people) }
}

function modeAt(model: DistanceModel, stopId: string, mode: LocalMode): ModeModel | undefined {
  return (
    model.byStop?.[stopId]?.find((candidate) => candidate.mode === mode) ??
    model.modes.find((candidate) => candidate.mode === mode)
  )
}

function fareOf({ fare }: ModeModel, km: number, people: number): number {
  if (!fare) return 0
  const one = Math.round(fare.base + Math.max(0, km - fare.baseKm) * fare.perKm)
  if (fare.per === 'person') return one * people
  return fare.per === 'vehicle' ? one * Math.ceil(people / (fare.capacity ?? 4)) : one
}

type Connection = NonNullable<DistanceModel['connections']>[number]
const connectionsOf = new WeakMap<DistanceModel, Map<string, Connection>>()

function knownConnections(model: DistanceModel): Map<string, Connection> {
  const cached = connectionsOf.get(model)
  if (cached) return cached
  const byKey = new Map((model.connections ?? []).map((c) => [connectionKey(c.from, c.to, c.mode), c]))
  connectionsOf.set(model, byKey)
  return byKey
}

function connectionKey(from: string, to: string, mode: LocalMode): string {
  return `${mode}\n${from}\n${to}`
}
