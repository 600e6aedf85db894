// The language of a reply follows the message when its script is clear, else the account.
import { type Locale, locales } from '#contract/locale.ts'

/** Scripts of a message, with the scripts of the locales that are written in it and the one to reply in by default. */
const scripts: { pattern: RegExp; localeScripts: string[]; defaultLocale: Locale }[] = [
  { pattern: /\p{Script=Han}/u, localeScripts: ['Hans', 'Hant', 'Jpan'], defaultLocale: 'zh-CN' },
  { pattern: /\p{Script=Latin}{2}/u, localeScripts: ['Latn'], defaultLocale: 'en' },
]

/** A message without letters ("3", an emoji) takes the language of the newest earlier message that has some. */
export function replyLocale(text: string, earlier: readonly string[], locale: Locale): Locale {
  for (const message of [text, ...earlier.toReversed()]) {
    const found = scripts.filter(({ pattern }) => pattern.test(message))
    const script = found.length > 1 && isEnglishWithNames(message, locale) ? found.at(-1) : found[0]
    if (script) return localeIn(script, locale)
  }
  return locale
}

/** "Replace 陈麻婆豆腐 with something else": names of another script do not change the language. */
function isEnglishWithNames(message: string, locale: Locale): boolean {
  const names = message.match(/\p{Script=Han}+/gu) ?? []
  // Names of Latin letters have capitals, but for the first word of a sentence.
  const words = message.match(/(?:^|(?<=[.!?]\s))\p{Lu}\p{Ll}+(?!\p{L})|(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? []
  return words.length > names.length * (locale === 'en' ? 1 : 3)
}

/** The account's own language if it is written in the script of the message. */
function localeIn({ localeScripts, defaultLocale }: (typeof scripts)[number], locale: Locale): Locale {
  const isWritten = (each: Locale) => localeScripts.includes(new Intl.Locale(each).maximize().script ?? '')
  return [locale, defaultLocale].find(isWritten) ?? locales.find(isWritten) ?? locale
}
