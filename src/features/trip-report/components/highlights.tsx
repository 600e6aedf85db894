'use client'
import { Star } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import type { TripReport } from '#contract/trip-report.ts'

/** What was rated best; before anything is rated, how to get there. */
export function Highlights({ highlights }: Pick<TripReport, 'highlights'>) {
  const t = useTranslations('post')
  return (
    <section aria-label={t('highlights')}>
      <h2 className="font-semibold text-base">{t('highlights')}</h2>
      {highlights.length === 0 ? <p className="mt-1 text-ink-soft text-sm">{t('noHighlights')}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {highlights.map(({ id, title, day, rating }) => (
          <li key={id} className="flex min-h-10 items-center gap-2 py-1.5">
            {day === null ? null : <DayMark day={day} size="sm" />}
            <span className="wrap-break-word min-w-0 flex-1 font-medium text-sm">{title}</span>
            <span className="tabular flex items-center gap-1 text-accent text-sm">
              <Star aria-hidden className="size-3.5 fill-current" />
              <span className="sr-only">{t('stars', { count: rating ?? 0 })}</span>
              <span aria-hidden>{rating}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
