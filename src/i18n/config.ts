// The locales of the interface and the cookie that remembers the chosen one.
import { type Locale, locales } from '#contract/locale.ts'

export const defaultLocale: Locale = 'en'

/** Name of the cookie that holds the chosen language. */
export const localeCookie = 'locale'

/** Native names of the languages. */
export const localeNames: Record<Locale, string> = { 'zh-CN': '简体中文', en: 'English' }

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}
