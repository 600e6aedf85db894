import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'
import { type Locale, languageOf, type ReaderLocale, regionalLocales } from '#contract/locale.ts'
import { defaultLocale, isLocale } from './config.ts'

/** By language: any Chinese is answered in simplified Chinese. */
const localeOfLanguage: Record<string, Locale> = { zh: 'zh-CN', en: 'en' }

/** The cookie where it names a language of ours, else the most wanted one of `Accept-Language`, else English. */
export function resolveLocale(cookie: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(cookie)) return cookie
  const wanted = wantedTags(acceptLanguage)
  const language = match(wanted, Object.keys(localeOfLanguage), defaultLocale, { algorithm: 'lookup' })
  return localeOfLanguage[language] ?? defaultLocale
}

/** The region of the browser within the language that is shown: a reader from London has dates as they are written there. */
export function resolveReaderLocale(
  cookie: string | undefined,
  acceptLanguage: string | null | undefined,
): ReaderLocale {
  const locale = resolveLocale(cookie, acceptLanguage)
  const first = wantedTags(acceptLanguage).find(
    (tag) => new Intl.Locale(tag).language === new Intl.Locale(locale).language,
  )
  return regionalLocales.find((each) => each === first && languageOf(each) === locale) ?? locale
}

function wantedTags(acceptLanguage: string | null | undefined): string[] {
  return new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).languages().filter(isTag)
}

/** Headers may hold anything, `*` among it. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0
  } catch {
    return false
  }
}
