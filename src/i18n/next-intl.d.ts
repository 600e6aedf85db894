import type { Locale } from './config.ts'
import type { Messages } from './messages/en.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
