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
    const script = scripts.find(({ pattern }) => pattern.test(message))
    if (script) return localeIn(script, locale)
  }
  return locale
}

/** The account's own language if it is written in the script of the message. */
function localeIn({ localeScripts, defaultLocale }: (typeof scripts)[number], locale: Locale): Locale {
  const isWritten = (each: Locale) => localeScripts.includes(new Intl.Locale(each).maximize().script ?? '')
  return [locale, defaultLocale].find(isWritten) ?? locales.find(isWritten) ?? locale
}
