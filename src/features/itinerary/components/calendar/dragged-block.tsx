'use client'
import { useLocale, useTranslations } from 'next-intl'
import { dayColour } from '#components/ui/day-mark.tsx'
import { formatLocalTime } from '#lib/format.ts'
import { timeOf } from '../../calendar-layout.ts'
import type { DraggedItem } from '../../hooks/use-calendar-drag.ts'

/** What follows the pointer, with where it would land. */
export function DraggedBlock({ item, drop }: DraggedItem) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const day = drop && (drop.day === null ? t('unscheduled') : tCommon('day', { number: drop.day }))
  const time = drop && typeof drop.start === 'number' ? formatLocalTime(timeOf(drop.start), locale) : null
  const shownDay = drop?.day ?? item.day
  return (
    <div
      data-day={shownDay === null ? undefined : dayColour(shownDay)}
      className="day-colour flex h-full min-w-28 flex-col overflow-hidden rounded-sm border-(--day) border-l-3 bg-raised px-1.5 py-0.5 text-xs leading-4 shadow-float"
    >
      <span className="line-clamp-2 font-medium">{item.title}</span>
      <span className="tabular truncate text-ink-soft">{[day, time].filter(Boolean).join(' ')}</span>
    </div>
  )
}
