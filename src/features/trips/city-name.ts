import type { Locale } from '#contract/locale.ts'
import type { Bilingual, GeoPoint } from '#contract/place.ts'
import { localized } from '#i18n/localized.ts'

/** Degrees: a namesake lies farther away. */
const sameCity = 0.5

/** Whether a name is written in the script of the other language. */
export function isForeignName(name: string, locale: Locale): boolean {
  return /\p{Script=Han}/u.test(name) !== (locale === 'zh-CN')
}

/** The name that the reader knows of a place, where what was found under its name is that place. */
export function cityName(
  place: GeoPoint & { name: string },
  found: (GeoPoint & { names: Bilingual }) | undefined,
  locale: Locale,
): string {
  if (!found) return place.name
  const isThere = Math.abs(found.lat - place.lat) < sameCity && Math.abs(found.lng - place.lng) < sameCity
  return isThere ? localized(found.names, locale) : place.name
}
