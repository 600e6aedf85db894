// Turns the sources into rows: each place once, with the names people type and how well it is known.
import { pinyin } from 'pinyin-pro'
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import { type Admin, compileAdmins, distance } from './admins.ts'
import { localScript } from './local-scripts.ts'
import { aliasList, type GeonamesCity, type Inputs, type NaturalEarthCity, readTable } from './sources.ts'

export interface Row {
  kind: 'city' | 'region' | 'island' | 'station' | 'airport'
  /** 0 to 99: how likely somebody who types the name means this place. */
  fame: number
  country: string
  /** Key of `Admin`, or ''. */
  admin: string
  lat: number
  lng: number
  en: string
  zh: string
  /** IATA code of an airport. */
  code: string
  population: number
  isCapital: boolean
  aliases: string[]
  /** What some call it; counts only where no place bears the name. */
  rarerNames: string[]
}

export function compileCities(
  inputs: Inputs,
  simplify: (text: string) => string,
): { rows: Row[]; admins: Map<string, Admin> } {
  const byId = new Map(inputs.naturalEarth.flatMap((city) => (city.geonames ? [[city.geonames, city] as const] : [])))
  const byName = Map.groupBy(inputs.naturalEarth, (city) => `${city.country}/${foldText(city.name)}`)
  const match = (city: GeonamesCity): NaturalEarthCity | undefined => {
    const [lng, lat] = city.loc.coordinates
    const known = byId.get(city.cityId)
    if (known) return known
    return byName.get(`${city.country}/${foldText(city.name)}`)?.find((other) => distance(other, { lat, lng }) < 0.3)
  }
  const notes = new Map<string, string[]>(readTable('cities.tsv').map((cells) => [`${cells[0]}/${cells[1]}`, cells]))
  const chinese = readChineseNames()
  const unusedNotes = new Set(notes.keys())
  const admins = compileAdmins(inputs, match)
  const used = new Set<NaturalEarthCity>()
  const largest = largestOfEachName(inputs.geonames)

  const rows = inputs.geonames.map((city): Row => {
    const [lng, lat] = city.loc.coordinates
    const other = match(city)
    if (other) used.add(other)
    const isLargest = largest.get(`${city.country}/${city.name}`) === city
    const key = [city.name, other?.name, other?.names?.en]
      .filter((name) => name && (isLargest || foldText(name) !== foldText(city.name)))
      .map((name): string => `${city.country}/${name ?? ''}`)
      .find((known) => unusedNotes.delete(known))
    const zh = isLargest ? chinese.get(`${city.country}/${city.name}`) : undefined
    const row = toRow(city, { lat, lng }, other, key ? notes.get(key) : undefined, zh, simplify)
    const isKnown = row.population >= wellKnown || other !== undefined || key !== undefined
    const tagged = inputs.chineseNames.get(city.cityId)
    return withOtherNames(row, isKnown, inputs.otherNames.get(city.cityId) ?? [], simplify, tagged)
  })
  // Natural Earth knows some places that GeoNames' list of towns leaves out.
  for (const city of inputs.naturalEarth) {
    if (used.has(city) || rows.some((row) => row.country === city.country && distance(row, city) < 0.1)) continue
    const key = `${city.country}/${city.name}`
    const note = unusedNotes.delete(key) ? notes.get(key) : undefined
    const asGeonames = {
      name: city.name,
      altName: '',
      country: city.country,
      featureCode: 'PPL',
      population: city.population,
    }
    rows.push(toRow(asGeonames, city, city, note, undefined, simplify))
  }
  if (unusedNotes.size > 0) process.stderr.write(`no such city: ${[...unusedNotes].join(', ')}\n`)
  return { rows, admins }
}

function toRow(
  city: Pick<GeonamesCity, 'name' | 'altName' | 'country' | 'featureCode' | 'population' | 'adminCode'>,
  at: { lat: number; lng: number },
  other: NaturalEarthCity | undefined,
  note: string[] | undefined,
  chineseName: string | undefined,
  simplify: (text: string) => string,
): Row {
  const [, , boost = '0', noteEn = '', noteZh = '', noteAliases = ''] = note ?? []
  const en = (noteEn || other?.names?.en || city.name).replace(/\p{Cf}/gu, '').trim()
  const zh = noteZh || chineseName || simplify(other?.names?.zh ?? '')
  const isCapital = city.featureCode === 'PPLC'
  const population = Math.max(city.population, other && other.scalerank < 6 ? other.population : 0)
  const fame =
    7 * Math.log10(population + 10) +
    (isCapital ? 6 : 0) -
    (city.featureCode === 'PPLX' ? partOfCity : 0) +
    (other ? Math.max(0, 10 - other.scalerank) * 1.5 : 0) +
    Number(boost)
  const aliases = [
    city.name,
    en.replace(/^The /, ''),
    city.altName,
    other?.name ?? '',
    ...(other?.alt ?? []),
    ...Object.values(other?.names ?? {}),
    ...aliasList(noteAliases),
  ]
  return {
    kind: 'city',
    fame: Math.min(99, Math.round(fame)),
    country: city.country,
    admin: city.adminCode ? `${city.country}.${city.adminCode}` : '',
    lat: at.lat,
    lng: at.lng,
    en,
    zh,
    code: '',
    population,
    isCapital,
    aliases: distinctNames([simplify(zh), ...aliases.map(simplify)], [en]),
    rarerNames: [],
  }
}

/**
 * Names in scripts other than Latin: in Latin letters they are namesakes of better known places more often than not, so
 * those of large towns (Zagabria, Lourenço Marques) and of those that the world writes about (Medjugorje) count where the
 * name is free. Those of villages only in the script of the country: they stand on the signs.
 */
function withOtherNames(
  row: Row,
  isKnown: boolean,
  names: readonly string[],
  simplify: (text: string) => string,
  chinese = '',
): Row {
  const isLatin = (name: string) => /\p{Script=Latin}/u.test(name)
  const local = names.filter((name) => localScript(row.country)?.test(name)).map(simplify)
  const scripts = countScripts(names)
  const added = isKnown || scripts >= 4 ? names.filter((name) => !isLatin(name)).map(simplify) : local
  // 山口市: a Chinese reader calls the city 山口.
  const zh = row.zh || simplify(chinese).replace(/(?<=[^日]{2})[市县]$/u, '')
  const isFamous = row.population < large && scripts >= 4
  return {
    ...row,
    fame: isFamous ? Math.max(row.fame, Math.min(wellKnownFame, row.fame + 2 * (scripts - 3))) : row.fame,
    zh: zh || (isChinese(row.country) ? spelledAs(row.en, local) : ''),
    aliases: distinctNames([zh, ...row.aliases, ...added], [row.en]),
    rarerNames:
      row.population >= large || scripts >= 3
        ? names.filter((name) => isLatin(name) && foldText(name).length >= 5)
        : [],
  }
}
/** A part of a city is meant less often than a town of its own. */
const partOfCity = 7
const wellKnown = 15_000
const large = 30_000
/** Of a town of 100,000: a village that many know comes before its namesakes, not before cities. */
const wellKnownFame = 38
const isChinese = (country: string) => ['CN', 'HK', 'MO', 'TW'].includes(country)

const worldScripts = ['Cyrillic', 'Arabic', 'Han', 'Katakana', 'Hangul', 'Greek', 'Hebrew', 'Thai', 'Devanagari']
  .concat('Georgian', 'Armenian', 'Bengali', 'Tamil')
  .map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/** In how many scripts people write about a place: how well it is known in the world, whatever its size. */
function countScripts(names: readonly string[]): number {
  return worldScripts.filter((script) => names.some((name) => script.test(name))).length
}

/** The shortest of the names in Chinese characters that is spelt so in pinyin. */
function spelledAs(en: string, names: readonly string[]): string {
  const [found = ''] = names
    .filter((name) => foldText(pinyin(name, { toneType: 'none', v: true })) === foldText(en))
    .sort((a, b) => a.length - b.length)
  return found
}

/** Notes and Chinese names speak of the largest town of that name in the country. */
function largestOfEachName(cities: GeonamesCity[]): Map<string, GeonamesCity> {
  const largest = new Map<string, GeonamesCity>()
  for (const city of cities) {
    const key = `${city.country}/${city.name}`
    const known = largest.get(key)
    if (!known || city.population > known.population) largest.set(key, city)
  }
  return largest
}

function readChineseNames(): Map<string, string> {
  return new Map(readTable('chinese-names.tsv').map(([country, name, zh = '']) => [`${country}/${name}`, zh]))
}

export function compileOthers(inputs: Inputs, simplify: (text: string) => string): Row[] {
  const row = (
    fields: Partial<Row> & Pick<Row, 'kind' | 'country' | 'lat' | 'lng' | 'en' | 'zh' | 'fame'>,
    aliases: string[],
  ): Row => ({
    admin: '',
    code: '',
    population: 0,
    isCapital: false,
    rarerNames: [],
    ...fields,
    aliases: distinctNames([fields.zh, ...aliases].map(simplify), [fields.en]),
  })
  const regions = readTable('regions.tsv').map(([kind, en = '', zh = '', country = '', lat, lng, aliases]) =>
    row(
      {
        kind: kind === 'island' || kind === 'city' ? kind : 'region',
        country,
        lat: Number(lat),
        lng: Number(lng),
        en,
        zh,
        fame: 52,
      },
      aliasList(aliases),
    ),
  )
  const stations = readTable('stations.tsv').map(([en = '', zh = '', country = '', lat, lng, aliases]) =>
    row({ kind: 'station', country, lat: Number(lat), lng: Number(lng), en, zh, fame: 40 }, aliasList(aliases)),
  )
  const airportNotes = new Map(readTable('airports.tsv').map((cells) => [cells[0], cells] as const))
  const airports = inputs.airports.map(({ iata, name, country, lat, lng }) => {
    const note = airportNotes.get(iata)
    const fame = note ? 38 : /international/i.test(name) ? 28 : 20
    return row({ kind: 'airport', country, lat, lng, en: name, zh: note?.[1] ?? '', code: iata, fame }, [
      name.replace(airportWords, ''),
      ...aliasList(note?.[2]),
    ])
  })
  return [...regions, ...stations, ...airports]
}

const airportWords = /\s+(?:international\s+)?(?:airport|airfield)$/i

/** In the order given, without those that fold alike or to nothing. */
function distinctNames(names: string[], known: string[]): string[] {
  const seen = new Set(known.map(foldText))
  return names.filter((name) => {
    const key = foldText(name)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
