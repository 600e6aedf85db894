// Towns that the map of the world names: Natural Earth's populated places.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { GeoPoint } from '../../src/contract/place.ts'
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'

const placesSchema = z.array(z.object({ name: z.string(), lat: z.number(), lng: z.number() }))
/** Two sources put the same town this far apart, in degrees. */
const sameTown = 0.3

export function readNamed(file: URL): (town: GeoPoint & { name: { en: string } }) => boolean {
  const positions = new Map<string, GeoPoint[]>()
  for (const { name, lat, lng } of placesSchema.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')))) {
    const key = foldText(name)
    positions.set(key, [...(positions.get(key) ?? []), { lat, lng }])
  }
  return (town) =>
    (positions.get(foldText(town.name.en)) ?? []).some(
      ({ lat, lng }) => Math.abs(lat - town.lat) < sameTown && Math.abs(lng - town.lng) < sameTown,
    )
}
