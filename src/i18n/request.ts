// next-intl asks here once per request for the language and its messages.
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import type { Locale } from '#contract/locale.ts'
import { localeCookie } from './config.ts'
import type { Messages } from './messages/en.ts'
import { resolveLocale } from './resolve-locale.ts'

const loadMessages: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./messages/en.ts')).en,
  'zh-CN': async () => (await import('./messages/zh-cn.ts')).zhCn,
}

export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = resolveLocale(jar.get(localeCookie)?.value, head.get('accept-language'))
  // Instants are shown in the zone of a place or of the reader, always named explicitly; UTC keeps server and browser alike.
  return { locale, messages: await loadMessages[locale](), timeZone: 'UTC' }
})
