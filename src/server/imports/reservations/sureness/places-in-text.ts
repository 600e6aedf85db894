// Codes of airports and zones: whether the text names their city or country, or pays in their money.
import type { ReservationField } from '#contract/reservation.ts'
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { countryCodeOfAnyLanguage } from '../../../providers/shipped-data/gazetteer/countries.ts'
import { foldText, hasHan } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import { airportName, type GazetteerPlace, placesNamed } from '../../../providers/shipped-data/gazetteer/gazetteer.ts'
import { zoneAt } from '../../../providers/shipped-data/gazetteer/zone-at.ts'
import { zoneOfCurrency } from '../reading/currency-zone.ts'
import { airportIn, cityIn, zoneOf } from '../reading/places.ts'
import type { Reading } from '../reading/reading.ts'
import { matches } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

export function placesInText(each: Case): Evidence {
  const supported: ReservationField[] = []
  const contradicted: ReservationField[] = []
  const { fields, reading } = each
  for (const [end, zone] of [
    ['from', 'zoneFrom'],
    ['to', 'zoneTo'],
  ] as const) {
    const place = fields[end]
    const airport = place && /^[A-Z]{3}$/.test(place.value) ? airportByIata(place.value) : null
    // Three capitals are as well a name or a word.
    const isBare = airport !== null && reading.text.slice(place?.start, place?.end) === place?.value
    if (isBare && !isMarkedAsCode(reading, place?.start ?? 0) && !isNamed(reading, place?.value ?? ''))
      contradicted.push('from', 'to', 'zoneFrom', 'zoneTo')
    if (airport && fields[zone]?.value === airport.zone) supported.push(zone)
    else if (fields[zone] && isZoneSure(each, zone)) supported.push(zone)
  }
  return { supported, contradicted }
}

/** "(PVG)", "PVG-SFO", "PVG 09:30". */
function isMarkedAsCode({ text }: Reading, start: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 3), start), text.slice(start + 3, start + 16)]
  return (
    /[(（[]\s?$/u.test(before) ||
    /^\s?(?:[-–—→>✈]|->)\s?[A-Z]{3}(?![A-Z])/u.test(after) ||
    /[A-Z]\s?[-–—→>✈]\s?$/u.test(before) ||
    /^\s?\d{1,2}[:.]\d{2}/.test(after)
  )
}

function isNamed({ text }: Reading, code: string): boolean {
  const airport = airportByIata(code)
  const name = airportName(code)
  const folded = foldText(text)
  const names = [airport?.city ?? '', name?.en.split(/[\s-]/)[0] ?? '', name?.zh.slice(0, 2) ?? '']
  return names.some((each) => (each.length > 4 || hasHan(each)) && folded.includes(foldText(each)))
}

function isZoneSure({ fields, reading }: Case, field: 'zoneFrom' | 'zoneTo'): boolean {
  const zone = fields[field]?.value ?? ''
  const place = field === 'zoneFrom' ? fields.from : fields.to
  // The name of a house may hold that of another place: "Riverside Inn".
  const said = [place?.value, fields.address?.value]
  const city = said.reduce<GazetteerPlace | null>((known, each) => known ?? (each ? cityIn(each) : null), null)
  const own = zoneOf(said)
  if (own && own.zone !== zone && own.confidence > 0.6) return false
  if (zoneOfCurrency(reading.text)?.zone === zone) return true
  if (zone === 'Asia/Shanghai' && hasHan(reading.text)) return true
  if (said.some((each) => each && airportIn(each)?.zone === zone)) return true
  if (city === null || zoneAt(city) !== zone) return false
  return isWithoutNamesake(city) || countriesIn(reading).has(city.country)
}

const famous = 400_000
/** So many times as many people live there as in the next city of the name. */
const greater = 8

function isWithoutNamesake(city: GazetteerPlace): boolean {
  const others = [city.name.en, city.name.zh].flatMap((name) => placesNamed(foldText(name)))
  const rival = Math.max(
    0,
    ...others
      .filter((each) => each.kind === 'city' && zoneAt(each) !== zoneAt(city))
      .map(({ population }) => population),
  )
  return city.population >= famous ? rival * 2 < city.population : rival * greater < city.population
}

/** The countries that the text names. */
function countriesIn({ text }: Reading): ReadonlySet<string> {
  const words = matches(text, /\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+){0,2}|\p{Lu}\p{L}{3,}|[A-Z]{2}(?=$|[\s,.)])/gmu).map(
    ([word]) => word,
  )
  const han = matches(text, /\p{Script=Han}{2,}/gu).flatMap(([run]) =>
    [2, 3, 4].flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)),
    ),
  )
  return new Set(
    [...words, ...han].flatMap((word) =>
      word.length > 2 || hasHan(word) ? (countryCodeOfAnyLanguage(word) ?? []) : [],
    ),
  )
}
