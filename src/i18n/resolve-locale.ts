import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'
import type { Locale } from '#contract/locale.ts'
import { defaultLocale, isLocale } from './config.ts'

/** By language: any Chinese is answered in simplified Chinese. */
const localeOfLanguage: Record<string, Locale> = { zh: 'zh-CN', en: 'en' }

/** The cookie where it names a language of ours, else the most wanted one of `Accept-Language`, else English. */
export function resolveLocale(cookie: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(cookie)) return cookie
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).languages().filter(isTag)
  const language = match(wanted, Object.keys(localeOfLanguage), defaultLocale, { algorithm: 'lookup' })
  return localeOfLanguage[language] ?? defaultLocale
}

/** Headers may hold anything, `*` among it. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0
  } catch {
    return false
  }
}
