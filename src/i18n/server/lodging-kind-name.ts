import type { Locale } from '#contract/locale.ts'
import { en, type ServerMessages } from './en.ts'
import { createServerTranslator } from './server-translator.ts'

/** Several properties of a kind, within a sentence; other words stay as they were said. */
export function lodgingKindName(kind: string, locale: Locale): string {
  return isKind(kind) ? createServerTranslator(locale)(`memories.lodging.${kind}`) : kind
}

function isKind(kind: string): kind is keyof ServerMessages['memories']['lodging'] {
  return Object.hasOwn(en.memories.lodging, kind)
}
