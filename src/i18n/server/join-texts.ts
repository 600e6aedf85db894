import type { Locale } from '#contract/locale.ts'
import type { ServerMessages } from './en.ts'
import { createServerTranslator } from './server-translator.ts'

type Join = keyof ServerMessages['text']['join']

/** Joins texts with the punctuation of the language; empty texts are left out. */
export function joinTexts(kind: Join, texts: readonly string[], locale: Locale): string {
  const t = createServerTranslator(locale)
  return texts.filter(Boolean).reduce((before, next) => (before ? t(`text.join.${kind}`, { before, next }) : next), '')
}
