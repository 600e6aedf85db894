import { citiesOfCountry } from '../../../providers/shipped-data/gazetteer/gazetteer.ts'
import { zoneAt } from '../../../providers/shipped-data/gazetteer/zone-at.ts'

const largestCities = 8
const known = new Map<string, string | null>()

/** null where the country has several. */
export function zoneOfCountry(code: string): string | null {
  const before = known.get(code)
  if (before !== undefined) return before
  const [first = null, other] = new Set(citiesOfCountry(code, largestCities).map(zoneAt))
  const zone = other === undefined ? first : null
  known.set(code, zone)
  return zone
}
