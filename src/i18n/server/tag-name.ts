import type { Locale } from '#contract/locale.ts'
import { en, type ServerMessages } from './en.ts'
import { createServerTranslator } from './server-translator.ts'

/** The name of an attraction tag or cuisine within a sentence; other texts, such as names of places, stay as they are. */
export function tagName(tag: string, locale: Locale): string {
  return isTag(tag) ? createServerTranslator(locale)(`tags.${tag}`) : tag
}

export function isTag(tag: string): tag is keyof ServerMessages['tags'] {
  return Object.hasOwn(en.tags, tag)
}
