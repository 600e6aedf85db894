// A country by its name, its people, its passport or one of its cities, in either language.
import type { Locale } from '#contract/locale.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'
import { countryCode } from '../../providers/shipped-data/gazetteer/countries.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'

const people: Record<string, string> = {
  american: 'US',
  australian: 'AU',
  austrian: 'AT',
  brazilian: 'BR',
  british: 'GB',
  canadian: 'CA',
  chinese: 'CN',
  dutch: 'NL',
  egyptian: 'EG',
  emirati: 'AE',
  filipino: 'PH',
  french: 'FR',
  german: 'DE',
  icelandic: 'IS',
  indian: 'IN',
  indonesian: 'ID',
  irish: 'IE',
  italian: 'IT',
  japanese: 'JP',
  korean: 'KR',
  malaysian: 'MY',
  mexican: 'MX',
  newzealander: 'NZ',
  polish: 'PL',
  portuguese: 'PT',
  russian: 'RU',
  singaporean: 'SG',
  spanish: 'ES',
  swedish: 'SE',
  swiss: 'CH',
  taiwanese: 'TW',
  thai: 'TH',
  turkish: 'TR',
  vietnamese: 'VN',
}
const aroundName = /^(?:a|an|the)\s+|\s+(?:passports?|citizens?|nationals?|people)$|(?:护照|公民|国籍|籍|人)$/giu

/** ISO 3166-1 alpha-2, or null. */
export async function resolveCountry(geocoding: Geocoding, text: string, signal: AbortSignal): Promise<string | null> {
  const bare = text.trim().replace(aroundName, '').trim()
  const named = countryCode(text) ?? countryCode(bare) ?? countryCode(bare.toUpperCase()) ?? people[foldText(bare)]
  if (named) return named
  const [found] = (await geocoding.search(bare, { limit: 1, signal })).items
  return found?.country ?? null
}

/** Regions that are called by their everyday name. */
export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region', style: 'short' }).of(code) ?? code
}
