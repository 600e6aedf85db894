import type { Locale } from '#contract/locale.ts'
import type { Terminal } from '#contract/travel/transport.ts'
import { localized } from '#i18n/localized.ts'

/** An airport or a station as the reader calls it. */
export function terminalName({ name, names }: Pick<Terminal, 'name' | 'names'>, locale: Locale): string {
  return names ? localized(names, locale) : name
}
