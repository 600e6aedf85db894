// Texts that leave the server outside of a page. Wrong keys and missing languages do not compile.
import { createTranslator } from 'use-intl/core'
import type { Locale } from '#contract/locale.ts'
import { en, type ServerMessages } from './en.ts'
import { zhCn } from './zh-cn.ts'

export const serverMessages: Record<Locale, ServerMessages> = { en, 'zh-CN': zhCn }

export type ServerTranslator = ReturnType<typeof createTranslator<ServerMessages>>

/** Each translator keeps the messages that it has parsed. */
const translators = new Map<Locale, ServerTranslator>()

/** @throws IntlError from the translator when an argument of a message is missing. */
export function createServerTranslator(locale: Locale): ServerTranslator {
  const translator = translators.get(locale) ?? buildTranslator(locale)
  translators.set(locale, translator)
  return translator
}

function buildTranslator(locale: Locale): ServerTranslator {
  return createTranslator<ServerMessages>({
    locale,
    messages: serverMessages[locale],
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })
}
