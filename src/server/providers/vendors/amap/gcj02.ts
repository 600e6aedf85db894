// Maps of China shift positions by some hundred metres ("GCJ-02"). Positions outside China are left as they are.
import gcoord from 'gcoord'
import type { GeoPoint } from '#contract/place.ts'

export function toGcj02({ lat, lng }: GeoPoint): GeoPoint {
  return pointOf(gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02))
}

export function fromGcj02({ lat, lng }: GeoPoint): GeoPoint {
  return pointOf(gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84))
}

function pointOf([lng, lat]: [number, number]): GeoPoint {
  return { lat, lng }
}
