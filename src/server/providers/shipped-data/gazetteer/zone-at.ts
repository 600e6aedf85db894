import tzLookup from '@photostructure/tz-lookup'
import type { GeoPoint } from '#contract/place.ts'

/** Time zones of a map where the clocks of stations, airports and hotels are set otherwise: all of China keeps the time of Beijing. */
const kept: Record<string, string> = { 'Asia/Urumqi': 'Asia/Shanghai', 'Asia/Kashgar': 'Asia/Shanghai' }

export function zoneAt({ lat, lng }: GeoPoint): string {
  const zone = tzLookup(lat, lng)
  return kept[zone] ?? zone
}
