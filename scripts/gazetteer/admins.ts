// The provinces and states that towns lie in.
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import type { Row } from './compile.ts'
import { adminOverrides, postalCodes } from './provinces.ts'
import { type GeonamesCity, type Inputs, type NaturalEarthCity, type Province, readTable } from './sources.ts'

export interface Admin {
  country: string
  code: string
  en: string
  zh: string
  province: Province | undefined
}

/** In degrees of latitude. */
export const distance = (a: { lat: number; lng: number }, b: { lat: number; lng: number }) =>
  Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180))

/** The name that most of a province's cities bear in Natural Earth, else the nearest label in the country. */
export function compileAdmins(
  inputs: Inputs,
  match: (city: GeonamesCity) => NaturalEarthCity | undefined,
): Map<string, Admin> {
  const groups = Map.groupBy(
    inputs.geonames.filter((city) => city.adminCode),
    (city) => `${city.country}.${city.adminCode}`,
  )
  const zhOf = new Map(
    readTable('regions.tsv').map(([, en, zh = '', country]) => [`${country}/${foldText(en ?? '')}`, zh]),
  )
  const provinces = new Map(inputs.provinces.map((one) => [`${one.country}.${one.code}`, one]))
  const labels = Map.groupBy(inputs.adminLabels, ({ country }) => country)
  const admins = new Map<string, Admin>()
  for (const [key, cities] of groups) {
    const [country = '', code = ''] = key.split('.')
    const votes = new Map<string, number>()
    for (const city of cities) {
      const name = match(city)?.admin1
      if (name) votes.set(name, (votes.get(name) ?? 0) + 1)
    }
    const total = [...votes.values()].reduce((sum, count) => sum + count, 0)
    // Where the two sources divide a country differently, no name has most of the votes, and none is right.
    const [first] = [...votes]
      .filter(([name, count]) => count > total / 2 && !name.includes('?'))
      .sort((a, b) => b[1] - a[1])
    const [lng, lat] = cities[0]?.loc.coordinates ?? [0, 0]
    const [nearest] = (labels.get(country) ?? []).toSorted(
      (a, b) => distance(a, { lat, lng }) - distance(b, { lat, lng }),
    )
    const en = adminOverrides[key] ?? first?.[0] ?? (total === 0 ? nearest?.name : '') ?? ''
    if (!en) continue
    const province = provinces.get(key)
    const zh = zhOf.get(`${country}/${foldText(en)}`) ?? province?.zh ?? ''
    admins.set(key, { country, code: postalCodes[key] ?? code, en, zh, province })
  }
  return admins
}

/** Towns of our own tables lie in the province of the nearest city. */
export function inNearestProvince(rows: Row[], cities: readonly Row[]): Row[] {
  const byCountry = Map.groupBy(cities, ({ country }) => country)
  return rows.map((row) => {
    if (row.kind !== 'city') return row
    const [nearest] = (byCountry.get(row.country) ?? []).toSorted((a, b) => distance(row, a) - distance(row, b))
    return { ...row, admin: nearest && distance(row, nearest) < 0.3 ? nearest.admin : '' }
  })
}
