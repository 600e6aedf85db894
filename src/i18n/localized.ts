import { type Locale, languageOf, type ReaderLocale } from '#contract/locale.ts'
import type { Bilingual } from '#contract/place.ts'

/** Languages of the data by locale. Other locales read English. */
const keys: Readonly<Partial<Record<Locale, keyof Bilingual>>> = { 'zh-CN': 'zh', en: 'en' }

/** A text of shipped or fetched data in the reader's language. */
export function localized(text: Bilingual, locale: ReaderLocale): string {
  return text[keys[languageOf(locale)] ?? 'en']
}
