import type { Locale } from '#contract/locale.ts'
import type { MemoryWish } from '#contract/trip-brief.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { lodgingKindName } from '#i18n/server/lodging-kind-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

/** What somebody chose for a trip, as a memory says it. Each wish holds one field. */
export function choiceText({ level, pace, dayWindow, lodging, transport }: MemoryWish, locale: Locale): string {
  const t = createServerTranslator(locale)
  const list = (texts: readonly string[]) => joinTexts('enumeration', texts, locale)
  if (level) return t('memories.chose.level', { level: t(`plan.option.${level}`) })
  if (pace) return t(`memories.chose.pace.${pace}`)
  if (dayWindow?.start) return t('memories.chose.dayStart', { time: dayWindow.start })
  if (lodging)
    return t('memories.chose.lodging', { kinds: list(lodging.kinds.map((kind) => lodgingKindName(kind, locale))) })
  const modes = [...(transport?.between ?? []), ...(transport?.local ?? [])]
  return t('memories.chose.transport', { modes: list(modes.map((mode) => t(`memories.mode.${mode}`))) })
}
