import type { ReaderLocale } from '#contract/locale.ts'
import type { Messages } from './messages/en.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: ReaderLocale
    Messages: Messages
  }
}
