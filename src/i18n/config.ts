// Which language a page speaks: the visitor's choice (a cookie), else what the browser asks for.
import { type Locale, locales } from '#contract/locale.ts'

export const defaultLocale: Locale = 'en'

/** Name of the cookie that holds the chosen language. */
export const localeCookie = 'locale'

/** Each language in its own words, for switches. */
export const localeNames: Record<Locale, string> = { 'zh-CN': '简体中文', en: 'English' }

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}
