// Provinces and states as places of their own ("Saskatchewan", "Minas Gerais"), beside the regions written by hand.
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import { type Admin, distance } from './admins.ts'
import type { Row } from './compile.ts'
import type { Province } from './sources.ts'

/** Less than any region written by hand: cities of the same name come first; before departments, all but hamlets. */
const fame = { province: 30, department: 24 }

/** `rows` are those compiled so far, of which the regions get further names; a province stands at its largest city. */
export function compileAdminRegions(
  admins: ReadonlyMap<string, Admin>,
  provinces: readonly Province[],
  rows: readonly Row[],
  simplify: (text: string) => string,
): Row[] {
  const known = new Map(
    rows.filter(({ kind }) => kind === 'region').map((row) => [nameKey(row.country, row.en), row] as const),
  )
  const cities = rows.filter(({ kind }) => kind === 'city')
  const cityNames = new Set(
    cities.flatMap(({ country, en, aliases }) => [en, ...aliases].map((name) => nameKey(country, name))),
  )
  // Antalya is the city: in its country, a province takes no name from a city, in whatever language.
  const freeNames = (province: Province) =>
    namesOf(province, simplify).filter((name) => !cityNames.has(nameKey(province.country, name)))
  const addNames = (province: Province): boolean => {
    const row = known.get(nameKey(province.country, province.en))
    row?.aliases.push(...freeNames(province))
    return row !== undefined
  }
  // "Ho Chi Minh" says the city.
  const isOfItsCity = (province: Province) =>
    cities.some(
      (city) =>
        city.country === province.country &&
        distance(city, province) < besideDegrees &&
        foldText(city.en).startsWith(foldText(province.en)),
    )
  const byAdmin = Map.groupBy(cities, ({ admin }) => admin)
  const done = new Set<Province>()
  const added = [...admins].flatMap(([key, { country, en, zh, province }]) => {
    if (province) done.add(province)
    const [largest] = (byAdmin.get(key) ?? []).toSorted((a, b) => b.population - a.population)
    if ((province && addNames(province)) || !largest || !en || known.has(nameKey(country, en))) return []
    const names = province ? freeNames(province) : []
    return [toRow(fame.province, { country, lat: largest.lat, lng: largest.lng, en, zh }, [zh, ...names])]
  })
  const departments = provinces.flatMap((province) => {
    if (done.has(province) || province.country === 'CN' || addNames(province)) return []
    return isOfItsCity(province) ? [] : [toRow(fame.department, province, freeNames(province))]
  })
  return [...added, ...departments]
}

const besideDegrees = 0.7
const nameKey = (country: string, name: string) => `${country}/${foldText(name)}`

/** With and without the word for what it is: 黑森州 and 黑森, "Aichi Prefecture" and Aichi. */
function namesOf({ en, zh, names }: Province, simplify: (text: string) => string): string[] {
  return [en.replace(/ (?:Prefecture|Province|County|Region|Oblast|Department)$/, ''), zh, ...names]
    .map(simplify)
    .flatMap((name) => [name, name.replace(/(?<=\p{Script=Han}{2})(?:自治)?[省州县区府郡]$/u, '')])
    .filter((name) => foldText(name).length > 1)
}

function toRow(rank: number, { country, lat, lng, en, zh }: Omit<Province, 'code' | 'names'>, aliases: string[]): Row {
  return {
    kind: 'region',
    fame: rank,
    ...{ country, lat, lng, en, zh },
    admin: '',
    code: '',
    population: 0,
    isCapital: false,
    aliases: aliases.filter(Boolean),
    rarerNames: [],
  }
}
