// What places of a confirmation are in the world: airports by code or name, zones by the city that is named.

import { greatCircleKm } from '#planning/distance.ts'
import { type Airport, airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { countryCodeOfAnyLanguage } from '../../../providers/shipped-data/gazetteer/countries.ts'
import { foldText, hasHan } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import { airportPlaces, type GazetteerPlace, placesNamed } from '../../../providers/shipped-data/gazetteer/gazetteer.ts'
import { lazy } from '../../../providers/shipped-data/gazetteer/lazy.ts'
import { simplifyChinese } from '../../../providers/shipped-data/gazetteer/simplify-chinese.ts'
import { zoneAt } from '../../../providers/shipped-data/gazetteer/zone-at.ts'
import { zoneOfCountry } from './zone-of-country.ts'
import { zoneOfPostcode } from './zone-of-postcode.ts'

export interface KnownZone {
  zone: string
  confidence: number
}

/** Chinese names of airports without "international airport": 北京首都, 上海浦东. */
const chineseAirports = lazy(() => {
  const names = new Map<string, string>()
  for (const { iata, name } of airportPlaces()) {
    if (!iata || !hasHan(name.zh)) continue
    const short = name.zh.replace(/国际|机场|[·\s-]/g, '')
    if (!names.has(short)) names.set(short, iata)
  }
  return names
})

/** "London Gatwick", "Rome Fiumicino": the whole name, without "international" and "airport". */
const latinAirports = lazy(() => {
  const names = new Map<string, string>()
  for (const { iata, name } of airportPlaces()) {
    const key = latinKey(name.en)
    if (iata && key.length > 5 && !names.has(key)) names.set(key, iata)
  }
  return names
})

function latinKey(name: string): string {
  return foldText(name.replace(/\b(?:international|intl\.?|airport|terminal \w+|T\d\w?)\b/gi, ' '))
}

/** "北京首都T3", "Beijing Capital (PEK)", "PEK T3". */
export function airportIn(text: string): Airport | null {
  // "NEW YORK" names no airport of the code NEW.
  const isShouted = !/\p{Ll}|\p{Script=Han}/u.test(text) && /\p{Lu}{2,}[^\p{L}]+\p{Lu}{2,}/u.test(text)
  for (const [whole, code = ''] of text.matchAll(/[(（[]?(?<![\p{L}\d])([A-Z]{3})(?![\p{L}\d])/gu)) {
    const airport = isShouted && whole.length === 3 ? null : airportByIata(code)
    if (airport && (whole.length > 3 || isBeside(text, code, airport))) return airport
  }
  if (!hasHan(text)) {
    const key = latinKey(text)
    // "Tokyo Narita": the city before the name of the airport.
    // "Osaka (Kansai)"
    const bracketed = /\S\s?\(([\p{L} .-]{4,})\)/u.exec(text)?.[1]
    const inside = bracketed ? latinAirports().get(latinKey(bracketed)) : undefined
    const known = inside ? airportByIata(inside) : null
    if (known && isInCity(text.replace(/\(.*$/u, ''), known)) return known
    const iata = latinAirports().get(key) ?? latinAirports().get(latinKey(text.replace(/^\s*\S+\s/u, '')))
    const airport = iata ? airportByIata(iata) : null
    if (!airport) return null
    // "London" is a city, and the airport of that name is that of another one.
    const isElsewhere = isNameOfCity(text) && !isInCity(text, airport)
    return (latinAirports().has(key) && !isElsewhere) || isInCity(text, airport) ? airport : null
  }
  const simple = simplifyChinese(text)
  const bare = (part: string) => part.replace(/T\d\w?|航站楼|候机楼|国际|机场|[\s\d号·-]/g, '')
  const bracketed = bare(/[(（](.*?)[)）]/.exec(simple)?.[1] ?? '')
  const whole = bare(simple.replace(/[(（].*?[)）]/g, ''))
  const iata = chineseAirports().get(whole) ?? chineseAirports().get(bracketed) ?? airportEndings().get(bracketed)
  return iata ? airportByIata(iata) : airportBehindCity(whole)
}

/** "大阪关西": the city before an airport that is named without it, or after another one. */
function airportBehindCity(name: string): Airport | null {
  for (const length of [2, 3, 4]) {
    const rest = name.slice(length)
    const iata = rest.length < 2 ? null : (chineseAirports().get(rest) ?? airportEndings().get(rest))
    const airport = iata ? airportByIata(iata) : null
    if (airport && isInCity(name.slice(0, length), airport)) return airport
  }
  return null
}

/** Three letters alone, or beside the city of the airport: "LNE service" and "Hobart TAS 7000" name none. */
function isBeside(text: string, code: string, airport: Airport): boolean {
  const rest = text
    .replace(code, ' ')
    .replace(/\b(?:T\d\w?|terminal \w+|airport|international)\b|[^\p{L}\s]/giu, ' ')
    .trim()
  return rest === '' || isInCity(rest, airport) || (rest.split(/\s+/).length < 2 && hasHan(rest))
}

function isInCity(text: string, airport: Airport): boolean {
  const city = cityIn(text)
  return city !== null && greatCircleKm(city, airport) < 120
}

/** "羽田" of 东京羽田, where one airport alone ends so. */
const airportEndings = lazy(() => {
  const endings = new Map<string, string | null>()
  for (const [name, iata] of chineseAirports()) {
    for (const length of [2, 3]) {
      const ending = name.length > length ? name.slice(-length) : ''
      if (ending !== '') endings.set(ending, endings.has(ending) ? null : iata)
    }
  }
  return endings
})

/** null where no place of the world is named. */
export function zoneOf(texts: readonly (string | undefined)[]): KnownZone | null {
  for (const text of texts) {
    if (!text) continue
    if (chineseProvince.test(text)) return { zone: 'Asia/Shanghai', confidence: 0.85 }
    const country = countryOf(text)
    const inside = country ? cityIn(text, country) : null
    if (inside) return { zone: zoneAt(inside), confidence: 0.85 }
    // A street of a small town is not the city of that name in another country.
    const ofCountry = country && zoneOfCountry(country)
    if (ofCountry && isWrittenOut(text)) return { zone: ofCountry, confidence: 0.8 }
    const airport = airportIn(text)
    if (airport) return { zone: airport.zone, confidence: 0.95 }
    const ofPostcode = zoneOfPostcode(text)
    if (ofPostcode) return { zone: ofPostcode, confidence: 0.85 }
    const place = cityIn(text)
    if (place) return { zone: zoneAt(place), confidence: 0.8 }
    if (ofCountry) return { zone: ofCountry, confidence: 0.8 }
  }
  return null
}

const chineseProvince =
  /^(?:中国)?(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省|^(?:北京|天津|上海|重庆)市/u

/** "Atlanta, GA" and "Atlanta, Georgia" lie in states. */
function isWrittenOut(text: string): boolean {
  return /\p{L}{4,}[\s.]*$|\p{Script=Han}{2,}\s*$/u.test(text) && !/georgia[\s.]*$/iu.test(text)
}

/** "…, Chiang Mai, Thailand 50180", "…, Tokyo, Japan, 104-0061" */
export function countryOf(text: string): string | null {
  const parts = text.split(/[,，]/).map((part) => part.replace(/\S*\d\S*/g, '').trim())
  const last = parts.length > 1 ? parts.filter((part) => part !== '').at(-1) : undefined
  return (last && countryCodeOfAnyLanguage(last)) ?? null
}

/** Where no city is named, the language is all there is to go by. */
export function zoneOfLanguage(text: string): KnownZone | null {
  if (/[\u3040-\u30ff]{2}/.test(text)) return { zone: 'Asia/Tokyo', confidence: 0.5 }
  return hasHan(text) ? { zone: 'Asia/Shanghai', confidence: 0.5 } : null
}

/** The best known city that the words name, of `country` where it is given; addresses name it last. */
export function cityIn(raw: string, country?: string): GazetteerPlace | null {
  const whole = best(placesNamed(foldText(raw)), leastPeople, country)
  if (whole && raw.length > 2) return whole
  // "Seattle, Washington 98101 USA" is not in Washington.
  const text = raw.replace(
    /,\s*(?:[A-Z]{2}|Washington|New York|California|Florida|Texas|Oregon|Nevada|Arizona|Utah|Colorado|Illinois|Massachusetts|Georgia|Hawaii)\s\d{5}(?:-\d{4})?(?:,?\s*(?:USA|U\.S\.A?\.?|United States))?\s*\.?$/u,
    '',
  )
  return hasHan(text) ? chineseCity(text, country) : latinCity(text, country)
}

/** The words are the name of a city and nothing else. */
export function isNameOfCity(words: string): boolean {
  return best(placesNamed(foldText(words.trim())), leastPeople) !== null
}

const leastPeople = 30_000

function chineseCity(text: string, country?: string): GazetteerPlace | null {
  const characters = [...text.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, ' ')]
  for (const length of [5, 4, 3, 2]) {
    for (let at = 0; at + length <= characters.length; at++) {
      const word = characters.slice(at, at + length).join('')
      if (word.includes(' ')) continue
      const place = best(placesNamed(foldText(word)), 50_000, country)
      if (place) return place
    }
  }
  return null
}

/** "MADRID-PUERTA DE ATOCHA" is one word of two names. */
function latinCity(text: string, country?: string): GazetteerPlace | null {
  const [first = '', second] = text.split('-')
  return longestCity(text, country) ?? (second ? longestCity(first, country) : null)
}

function longestCity(text: string, country?: string): GazetteerPlace | null {
  const words = text.split(/[^\p{L}\p{N}'’.-]+/u).filter((word) => /\p{L}/u.test(word))
  let found: GazetteerPlace | null = null
  let heaviest = 0
  for (let at = Math.max(0, words.length - 24); at < words.length; at++) {
    for (const length of [3, 2, 1]) {
      const phrase = words.slice(at, at + length)
      if (
        phrase.length < length ||
        phrase.join('').length < 3 ||
        !/^\p{Lu}/u.test(phrase[0] ?? '') ||
        commonWords.has(phrase.join(' ').toLowerCase())
      )
        continue
      const place = best(placesNamed(foldText(phrase.join(' '))), leastPeople, country)
      // Longer names are surer, and addresses name the city last: "Chiang Mai" before the "Rim" of Mae Rim.
      const weight = place ? place.population * length ** 2 * (1 + at / words.length) : 0
      if (place && weight > heaviest) {
        found = place
        heaviest = weight
      }
    }
  }
  return found
}

/** Words of confirmations that are names of cities too. */
const commonWords = new Set(
  'hotel street road avenue reading nice bath mobile of central station airport terminal park grand royal the san santa de la le via rue north south east west garden plaza tower suite deluxe standard order date most male can split enter tours sur sud nord norte este oeste moo mae rim'.split(
    ' ',
  ),
)

function best(places: readonly GazetteerPlace[], least: number, country?: string): GazetteerPlace | null {
  const cities = places.filter(
    (place) =>
      place.kind !== 'airport' &&
      place.kind !== 'station' &&
      place.population >= least &&
      (country === undefined || place.country === country),
  )
  return cities.reduce<GazetteerPlace | null>(
    (top, each) => (top && top.population >= each.population ? top : each),
    null,
  )
}
