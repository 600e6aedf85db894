// The guide's places as points of the map, without those that a pin already marks.
import type { MapPlace } from '#contract/base-map.ts'
import type { MapData } from './plan-layers.ts'

interface Position {
  lat: number
  lng: number
}

/** In degrees of latitude, some 100 m: a pin and a dot of the same sight. */
const samePlace = 0.001

export function guidePoints(places: readonly MapPlace[], pins: readonly Position[]): MapData {
  return {
    type: 'FeatureCollection',
    features: places
      .filter((place) => place.kind === 'district' || !pins.some((pin) => isNear(pin, place)))
      .map(({ kind, sign, name, rank, lat, lng }) => ({
        type: 'Feature',
        properties: { k: sign ?? kind, r: rank, en: name.en, zh: name.zh },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
  }
}

function isNear(a: Position, b: Position): boolean {
  const lngScale = Math.cos((a.lat * Math.PI) / 180)
  return Math.abs(a.lat - b.lat) < samePlace && Math.abs(a.lng - b.lng) * lngScale < samePlace
}
