// What a reader calls a place of a trip that somebody named in another language.
import { LRUCache } from 'lru-cache'
import type { Locale } from '#contract/locale.ts'
import type { GeoPoint } from '#contract/place.ts'
import { localized } from '#i18n/localized.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import { type GazetteerPlace, placeAlsoCalled, placesNamed } from '../shipped-data/gazetteer/gazetteer.ts'
import { readPlaceQuery } from './place-query.ts'

type Named = { name: string }

/** Every reader of a trip asks for each of its stops. '' = no place of the name is known. */
const names = new LRUCache<string, string>({ max: 5000 })

/** A namesake lies farther away. */
const samePlaceKm = 50

/** The name in the reader's language; one that is written as the reader writes stays as it was typed. */
export function placeName(place: Named & GeoPoint, locale: Locale): string {
  return known(place, locale) || place.name
}

/** The same for a name alone, of which the best known place is meant; null where none bears it. */
export function nameAlone(name: string, locale: Locale): string | null {
  if (!isForeign(name, locale)) return findPlaces(name).length > 0 ? name : null
  return known({ name }, locale) || null
}

export function placeInLanguage<Place extends Named & GeoPoint>(place: Place, locale: Locale): Place {
  return { ...place, name: placeName(place, locale) }
}

/** Whether a name is written in other letters than the reader's. */
function isForeign(name: string, locale: Locale): boolean {
  return locale === 'zh-CN' ? !hasHan(name) : !/\p{Script=Latin}/u.test(name)
}

function known(place: Named & Partial<GeoPoint>, locale: Locale): string {
  if (!isForeign(place.name, locale)) return ''
  const key = JSON.stringify([locale, place.name, place.lat, place.lng])
  const kept = names.get(key)
  if (kept !== undefined) return kept
  const [found] = findPlaces(place.name, place)
  const name = found ? withoutMacrons(localized(found.name, locale), found.country) : ''
  const made = isForeign(name, locale) ? '' : name
  names.set(key, made)
  return made
}

/** The likeliest first. */
function findPlaces(name: string, at: Partial<GeoPoint> = {}): GazetteerPlace[] {
  const readings = readPlaceQuery(name)
  const found = readings.flatMap(({ key }) => placesNamed(key))
  const all = found.length > 0 ? found : readings.flatMap(({ key }) => placeAlsoCalled(key) ?? [])
  return all.filter((place) => isThere(place, at)).sort((a, b) => b.fame - a.fame)
}

function isThere(place: GeoPoint, { lat, lng }: Partial<GeoPoint>): boolean {
  return lat === undefined || lng === undefined || greatCircleKm(place, { lat, lng }) <= samePlaceKm
}

/** The gazetteer writes Ōsaka, a guide Osaka. */
function withoutMacrons(name: string, country: string): string {
  return country === 'JP' ? name.normalize('NFD').replaceAll('\u0304', '').normalize('NFC') : name
}
