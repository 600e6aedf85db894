// The guide's places as points of the map, without those that a pin already marks.
import type { MapPlace } from '#contract/base-map.ts'
import type { MapData } from './plan-layers.ts'

export interface NamedPin {
  lat: number
  lng: number
  name: string
}

/** In degrees of latitude, some 100 m: a pin and a dot of the same sight. */
const samePlace = 0.001
/** Some 2 km: where the pin of a park or a palace of that name may stand. */
const sameSight = 0.02

export function guidePoints(places: readonly MapPlace[], pins: readonly NamedPin[]): MapData {
  return {
    type: 'FeatureCollection',
    features: places
      .filter((place) => place.kind === 'district' || !pins.some((pin) => isMarkedBy(pin, place)))
      .map(({ kind, sign, name, rank, lat, lng }) => ({
        type: 'Feature',
        properties: { k: sign ?? kind, r: rank, en: name.en, zh: name.zh },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
  }
}

function isMarkedBy(pin: NamedPin, place: MapPlace): boolean {
  const lngScale = Math.cos((pin.lat * Math.PI) / 180)
  const away = Math.max(Math.abs(pin.lat - place.lat), Math.abs(pin.lng - place.lng) * lngScale)
  const isNamed = [place.name.en, place.name.zh].includes(pin.name)
  return away < (isNamed ? sameSight : samePlace)
}
