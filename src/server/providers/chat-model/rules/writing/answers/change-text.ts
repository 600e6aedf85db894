import type { ProposedChangeSummary } from '#contract/agent-tools/proposed-change-summary.ts'
import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

/** One change as a phrase: added, moved, removed, or with other times. */
export function changeText({ type, title, day, start, end }: ProposedChangeSummary, locale: Locale): string {
  const t = createServerTranslator(locale)
  const time = start ? `${start}${end ? `–${end}` : ''}` : ''
  if (type === 'item.remove') return t('replies.itemChange.remove', { title })
  if (type === 'item.add' || type === 'item.move') {
    const when = day === null ? t('replies.itemChange.unscheduled') : t('replies.itemChange.day', { day })
    if (type === 'item.move') return t(`replies.itemChange.${time ? 'moveAt' : 'move'}`, { title, when, time })
    return t(`replies.itemChange.${time ? 'addAt' : 'add'}`, { title, when, time })
  }
  return t('replies.edits.change', { title, where: time || 'none' })
}
