import type { Locale } from '#contract/locale.ts'
import type { Bilingual } from '#contract/place.ts'

const keys = { 'zh-CN': 'zh', en: 'en' } as const satisfies Record<Locale, keyof Bilingual>

/** A text of shipped or fetched data in the reader's language. */
export function localized(text: Bilingual, locale: Locale): string {
  return text[keys[locale]]
}
