import { foldText } from './fold-text.ts'
import { lazy } from './lazy.ts'
import { simplifyChinese } from './simplify-chinese.ts'

/** Every territory that has an ISO 3166-1 code, as ICU knows them. */
const codes = lazy(() => {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])
  // Codes withdrawn long ago (`SU`, `DD`) still have names; canonical ones map to themselves.
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      (code) =>
        english.of(code) && !notCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0]?.endsWith(code),
    )
})

/** Names that people and data sets use besides ICU's. */
const otherNames: Record<string, string> = {
  usa: 'US',
  america: 'US',
  美国: 'US',
  uk: 'GB',
  england: 'GB',
  britain: 'GB',
  英国: 'GB',
  韩国: 'KR',
  southkorea: 'KR',
  korea: 'KR',
  turkey: 'TR',
  uae: 'AE',
  阿联酋: 'AE',
  阿拉伯联合酋长国: 'AE',
  holland: 'NL',
  czechrepublic: 'CZ',
  hongkong: 'HK',
  香港: 'HK',
  macau: 'MO',
  macao: 'MO',
  澳门: 'MO',
  台湾: 'TW',
  burma: 'MM',
  myanmar: 'MM',
  bosniaandherzegovina: 'BA',
  macedonia: 'MK',
  swaziland: 'SZ',
  easttimor: 'TL',
  palestine: 'PS',
  westbank: 'PS',
  saintkittsandnevis: 'KN',
  saintlucia: 'LC',
  saintvincentandthegrenadines: 'VC',
  trinidadandtobago: 'TT',
  antiguaandbarbuda: 'AG',
  saotomeandprincipe: 'ST',
  congobrazzaville: 'CG',
  congokinshasa: 'CD',
  virginislands: 'VI',
  turksandcaicosislands: 'TC',
  saintpierreandmiquelon: 'PM',
  wallisandfutuna: 'WF',
  netherlandsantilles: 'CW',
  ivorycoast: 'CI',
  capeverde: 'CV',
  vatican: 'VA',
  greatbritain: 'GB',
  unitedstatesofamerica: 'US',
  congo: 'CD',
  ceylon: 'LK',
  锡兰: 'LK',
  persia: 'IR',
  波斯: 'IR',
  siam: 'TH',
  暹罗: 'TH',
  abyssinia: 'ET',
  zaire: 'CD',
  rhodesia: 'ZW',
}

const codeByName = lazy(() => {
  const names = new Map<string, string>()
  for (const language of ['zh-Hant-HK', 'zh-Hant', 'zh-Hans', 'en']) {
    const display = new Intl.DisplayNames(language, { type: 'region' })
    // What people type is simplified before it is looked up; Taiwan says 纽西兰 for 新西兰.
    for (const code of codes()) names.set(foldText(simplifyChinese(display.of(code) ?? code)), code)
  }
  for (const [name, code] of Object.entries(otherNames)) names.set(name, code)
  return names
})

/** Languages in which people name countries, besides English and Chinese. */
const otherLanguages = ['ja', 'ko', 'ar', 'th', 'el', 'he', 'hi', 'ru', 'de', 'fr', 'es', 'it', 'pt', 'nl']

const codeByForeignName = lazy(() => {
  const names = new Map<string, string>()
  for (const language of otherLanguages) {
    const display = new Intl.DisplayNames(language, { type: 'region' })
    for (const code of codes()) {
      const key = foldText(display.of(code) ?? code)
      if (!names.has(key)) names.set(key, code)
    }
  }
  return names
})

/** As `countryCode`, but named in any of a dozen languages more, in which some countries bear the names of cities ("Granada"). */
export function countryCodeOfAnyLanguage(text: string): string | null {
  return countryCode(text) ?? codeByForeignName().get(foldText(text)) ?? null
}

/** ISO 3166-1 alpha-2 of a country named in English or Chinese, or given as its own code in capitals; null if unknown. */
export function countryCode(text: string): string | null {
  const trimmed = text.trim()
  if (/^[A-Z]{2}$/.test(trimmed) && codes().includes(trimmed)) return trimmed
  return codeByName().get(foldText(simplifyChinese(trimmed).replace(/^the /i, ''))) ?? null
}
