// Called by next-intl once per request.
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { type Locale, languageOf } from '#contract/locale.ts'
import { isLocale, localeCookie } from './config.ts'
import type { Messages } from './messages/en.ts'
import { resolveReaderLocale } from './resolve-locale.ts'

const loadMessages: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./messages/en.ts')).en,
  'zh-CN': async () => (await import('./messages/zh-cn.ts')).zhCn,
}

export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  // A text may be asked for in a language of its own, whatever the reader's is.
  const locale = isLocale(asked)
    ? asked
    : resolveReaderLocale(jar.get(localeCookie)?.value, head.get('accept-language'))
  // Every format names its zone; UTC only keeps server and browser consistent.
  return { locale, messages: await loadMessages[languageOf(locale)](), timeZone: 'UTC' }
})
