// Free of zod, so that the browser can use the list without loading the validator.
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** Regions that write the dates of English with the day first: "3 Oct 2026". */
export const regionalLocales = ['en-AU', 'en-GB', 'en-IE', 'en-IN', 'en-NZ'] as const
/** What a reader's values are written in: a language, or the way of a region within it. */
export type ReaderLocale = Locale | (typeof regionalLocales)[number]

/** Whether a date begins with the day, as in "5/4/2027" for the 5th of April. */
export function isDayFirst(locale: ReaderLocale): boolean {
  return regionalLocales.some((regional) => regional === locale)
}

/** The language of the texts. */
export function languageOf(locale: ReaderLocale): Locale {
  return locale === 'zh-CN' ? 'zh-CN' : 'en'
}
