// 206,000 cities, regions, islands, stations and airports with the names people give them (compiled by scripts/build-gazetteer.ts).
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Bilingual, GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { editDistance, foldText, hasHan } from './fold-text.ts'
import { blurSyllables, soundOf } from './han-sounds.ts'
import { lazy } from './lazy.ts'
import { groupNames, type KnownName, type NearName } from './names-near.ts'

const kinds = ['city', 'region', 'island', 'station', 'airport'] as const
type GazetteerKind = (typeof kinds)[number]

interface Admin {
  country: string
  /** As in GeoNames: `CA` for California, numbers elsewhere. */
  code: string
  name: Bilingual
}

export interface GazetteerPlace extends GeoPoint {
  index: number
  kind: GazetteerKind
  /** 0 to 99: how likely somebody who types the name means this place. */
  fame: number
  country: string
  admin: Admin | null
  population: number
  isCapital: boolean
  iata: string | null
  name: Bilingual
}

interface Tables {
  admins: Admin[]
  places: string[]
  /** Folded names in code-unit order, each with the places it stands for: their numbers, or `~` and one for a rarer name. */
  keys: string[]
  targets: string[]
}

/** The first call unpacks the file, which takes some 200 ms. */
const tables = lazy((): Tables => {
  const file = readFileSync(new URL('./places.tsv.gz', import.meta.url))
  const [admins = '', places = '', names = ''] = gunzipSync(file).toString('utf8').split('\n\n')
  const keys: string[] = []
  const targets: string[] = []
  for (const line of names.split('\n')) {
    const tab = line.indexOf('\t')
    keys.push(line.slice(0, tab))
    targets.push(line.slice(tab + 1))
  }
  return { admins: admins.split('\n').map(readAdmin), places: places.split('\n'), keys, targets }
})

function readAdmin(line: string): Admin {
  const [country = '', code = '', en = '', zh = ''] = line.split('\t')
  return { country, code, name: { en, zh: zh || en } }
}

const provinceNames = lazy(
  () =>
    new Set(tables().admins.flatMap(({ country, name }) => [name.en, name.zh].map((one) => country + foldText(one)))),
)

export function isProvince(country: string, name: string): boolean {
  return provinceNames().has(country + foldText(name))
}

function placeAt(index: number): GazetteerPlace {
  const { admins, places } = tables()
  const [kind, fame, country = '', admin, lat, lng, population, capital, iata, en = '', zh = ''] = (
    places[index] ?? ''
  ).split('\t')
  return {
    index,
    kind: kinds[Number(kind)] ?? 'city',
    fame: Number(fame),
    country,
    admin: admin ? (admins[Number(admin)] ?? null) : null,
    lat: Number(lat),
    lng: Number(lng),
    population: Number(population),
    isCapital: capital === '1',
    iata: iata || null,
    name: { en, zh: zh || en },
  }
}

/** The names of airports by IATA code. */
const airportNames = lazy(() => {
  const names = new Map<string, Bilingual>()
  for (const [index, line] of tables().places.entries()) {
    if (!line.startsWith(`${kinds.indexOf('airport')}\t`)) continue
    const { iata, name } = placeAt(index)
    if (iata && !names.has(iata)) names.set(iata, name)
  }
  return names
})

export function airportName(iata: string): Bilingual | null {
  return airportNames().get(iata) ?? null
}

/** Where the sorted keys reach `key`. */
function lowerBound(key: string): number {
  const { keys } = tables()
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}

/** All places that bear exactly this folded name. */
export function placesNamed(key: string): GazetteerPlace[] {
  const target = targetOf(key)
  return target && !isRarer(target) ? indexesOf(target).map(placeAt) : []
}

/** The place that some call so though its name is another: in a further language, of old, or the end of its name alone. */
export function placeAlsoCalled(key: string): GazetteerPlace | null {
  const target = targetOf(key)
  return target && isRarer(target) ? placeAt(Number(target.slice(1))) : null
}

function targetOf(key: string): string | undefined {
  const { keys, targets } = tables()
  const at = lowerBound(key)
  return keys[at] === key ? targets[at] : undefined
}
const isRarer = (target: string | undefined) => target?.startsWith('~') ?? false

/** Names of places of any size that differ by one slip after the first two letters, where few people slip. */
export function namesBeside(key: string): NearName[] {
  const { keys, targets } = tables()
  const beginning = key.slice(0, 2)
  const found: NearName[] = []
  for (let at = lowerBound(beginning); keys[at]?.startsWith(beginning); at++) {
    const known = keys[at] ?? ''
    if (isRarer(targets[at]) || editDistance(key, known, 1) > 1) continue
    found.push(...indexesOf(targets[at]).map((index) => ({ key: known, index, edits: 1 })))
  }
  return found
}

/** Places with a longer name that begins with `key`, the best known first. Rows are sorted by fame, so low indexes are it. */
export function placesBeginning(key: string, limit: number): GazetteerPlace[] {
  const { keys, targets } = tables()
  const best = new Set<number>()
  for (let at = lowerBound(key); keys[at]?.startsWith(key); at++) {
    if (keys[at] !== key && !isRarer(targets[at])) for (const index of indexesOf(targets[at])) best.add(index)
  }
  return [...best]
    .sort((a, b) => a - b)
    .slice(0, limit)
    .map(placeAt)
}

/** Each name of the places at or above `fuzzyFame`, for comparisons that no index helps with. */
export const knownNames = lazy(() => groupNames(famousNames()))
/** The Chinese ones among them, as they sound. */
export const knownSounds = lazy(() =>
  groupNames(famousNames().flatMap(({ key, index }) => (hasHan(key) ? [{ key: soundOf(key), index }] : []))),
)

/** Chinese towns without a Chinese name, by how their pinyin sounds. */
const unnamedBySound = lazy(() => {
  const { places } = tables()
  const bySound = new Map<string, number[]>()
  for (const [index, line] of places.entries()) {
    if (!line.startsWith('0\t') || line.split('\t', 3)[2] !== 'CN') continue
    const { name } = placeAt(index)
    if (hasHan(name.zh)) continue
    const sound = blurSyllables(foldText(name.en))
    bySound.set(sound, [...(bySound.get(sound) ?? []), index])
  }
  return bySound
})

/** Towns of China that are known by their pinyin alone and sound like a Chinese name of two characters or more. */
export function placesSounding(name: string): GazetteerPlace[] {
  if (!/^\p{Script=Han}{2,}$/u.test(name)) return []
  return (unnamedBySound().get(soundOf(name)) ?? []).map(placeAt)
}

function famousNames(): KnownName[] {
  const { keys, targets, places } = tables()
  const limit = places.findIndex((line) => Number(line.split('\t', 2)[1]) < fuzzyFame)
  return keys.flatMap((key, at) => {
    const [index = limit] = isRarer(targets[at]) ? [] : indexesOf(targets[at])
    return index < limit ? [{ key, index }] : []
  })
}
/** A city of about 100,000, or a smaller one that many know. */
const fuzzyFame = 38

const cityPositions = lazy(() => {
  const { places } = tables()
  const indexes: number[] = []
  for (const [index, line] of places.entries()) if (line.startsWith('0\t')) indexes.push(index)
  const degrees = new Float32Array(indexes.length * 2)
  for (const [at, index] of indexes.entries()) {
    const [lat, lng] = (places[index] ?? '').split('\t', 6).slice(4)
    degrees[at * 2] = Number(lat)
    degrees[at * 2 + 1] = Number(lng)
  }
  return { indexes, degrees }
})

/** The city or town nearest to a point, at most `reachKm` away. */
export function nearestCity(point: GeoPoint, reachKm: number): GazetteerPlace | null {
  const { indexes, degrees } = cityPositions()
  let best: { index: number; km: number } | null = null
  for (const [at, index] of indexes.entries()) {
    const lat = degrees[at * 2] ?? 0
    if (Math.abs(lat - point.lat) * kmOfDegree > (best?.km ?? reachKm)) continue
    const km = greatCircleKm(point, { lat, lng: degrees[at * 2 + 1] ?? 0 })
    if (km <= (best?.km ?? reachKm)) best = { index, km }
  }
  return best && placeAt(best.index)
}
const kmOfDegree = 111

/** The best known first. */
export const airportPlaces = lazy((): GazetteerPlace[] => {
  const { places } = tables()
  const kind = `${kinds.indexOf('airport')}\t`
  return places.flatMap((line, index) => (line.startsWith(kind) ? [placeAt(index)] : []))
})

/** Capital and largest cities first. */
export function citiesOfCountry(country: string, limit: number): GazetteerPlace[] {
  const { places } = tables()
  const found: GazetteerPlace[] = []
  // Rows are sorted by fame: the first of a country are its best known.
  for (let index = 0; index < places.length && found.length < 3 * limit; index++) {
    const line = places[index] ?? ''
    if (line.startsWith('0\t') && line.split('\t', 3)[2] === country) found.push(placeAt(index))
  }
  return found.sort((a, b) => Number(b.isCapital) - Number(a.isCapital) || b.fame - a.fame).slice(0, limit)
}

export { placeAt as placeByIndex }

const indexesOf = (target: string | undefined) => (target ?? '').split(' ').map(Number)
