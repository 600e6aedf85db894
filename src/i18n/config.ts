// Which language a page speaks: the visitor's choice (a cookie), else what the browser asks for.
import { type Locale, locales } from '#contract/locale.ts'

const defaultLocale: Locale = 'en'

/** Name of the cookie that holds the chosen language. */
export const localeCookie = 'locale'

/** Each language in its own words, for switches. */
export const localeNames: Record<Locale, string> = { 'zh-CN': '简体中文', en: 'English' }

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The cookie if it names a language we speak, else the most wanted one of `Accept-Language` (any Chinese is zh-CN), else English. */
export function resolveLocale(cookie: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(cookie)) return cookie
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag: tag.trim(), weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return defaultLocale
}
