import { type PlaceQuery, placeKinds } from '#contract/travel/place-search.ts'
import type { WantedPlaces } from '../../places/place-words.ts'
import { kindFilters, osmFilters } from './osm-tags.ts'

export type PlacesNear = PlaceQuery & { near: NonNullable<PlaceQuery['near']> }

const defaultRadiusKm = 10

/** Asks for twice the limit, because places without a name or of another kind are dropped. */
export function overpassQuery(
  { near, radiusKm = defaultRadiusKm, kinds, tags, limit }: PlacesNear,
  wanted: WantedPlaces,
): string {
  const around = `(around:${Math.round(radiusKm * 1000)},${near.lat},${near.lng})`
  const asked = [...(tags ?? []), ...wanted.tagGroups.flat()]
  const filters = new Set(
    asked.flatMap((tag) => osmFilters[tag] ?? `["cuisine"~"${pattern(tag.replaceAll('-', '_'))}"]`),
  )
  const general = (kinds ?? (wanted.kinds.length > 0 ? wanted.kinds : placeKinds)).flatMap((kind) => kindFilters[kind])
  if (asked.length === 0 && wanted.words.length > 0) {
    for (const word of wanted.words) filters.add(`["name"~"${pattern(word)}",i]`)
  } else if (asked.length === 0) {
    for (const filter of general) filters.add(filter)
  }
  const lines = [...filters].map((filter) => `nwr${around}${filter}["name"];`)
  return `[out:json][timeout:10];(${lines.join('')});out center tags ${2 * limit};`
}

/** What people type is text, never a pattern or the end of one. */
function pattern(text: string): string {
  return text.replace(/[^\p{L}\p{N}_ -]/gu, '.')
}
