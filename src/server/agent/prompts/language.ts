// The language of a reply is the language of the message, whatever the interface is set to.
import type { Locale } from '#contract/locale.ts'

export type Language = 'zh' | 'en'

/** Messages without letters ("3", an emoji) speak the language of the newest earlier one that has some, else the locale's. */
export function languageOf(text: string, earlier: readonly string[], locale: Locale): Language {
  for (const each of [text, ...earlier.toReversed()]) {
    if (/\p{Script=Han}/u.test(each)) return 'zh'
    if (/\p{Script=Latin}{2}/u.test(each)) return 'en'
  }
  return locale === 'zh-CN' ? 'zh' : 'en'
}
