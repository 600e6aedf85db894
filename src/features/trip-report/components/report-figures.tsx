'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TripReport } from '#contract/trip-report.ts'
import { formatDistance, formatMoney } from '#lib/format.ts'

/** The trip in figures. */
export function ReportFigures({ report }: { report: TripReport }) {
  const t = useTranslations('post.figure')
  const locale = useLocale()
  const { counts, durationDays, distance, spending } = report
  const { budget, actual } = spending
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-line border-b pb-6 sm:grid-cols-5">
      <Figure label={t('days')}>{durationDays ?? '–'}</Figure>
      <Figure label={t('places')}>{counts.places}</Figure>
      <Figure label={t('done')}>
        {t('doneOf', { done: counts.done, all: counts.done + counts.skipped + counts.open })}
      </Figure>
      <Figure label={t('distance')}>
        {distance.totalKm === 0 ? '–' : formatDistance(distance.totalKm * 1000, locale)}
      </Figure>
      <Figure
        label={t('spent')}
        note={budget ? t('ofBudget', { budget: formatMoney(budget, locale) }) : null}
        isBad={budget !== null && actual.amount > budget.amount}
      >
        {formatMoney(actual, locale)}
      </Figure>
    </dl>
  )
}

function Figure({
  label,
  note = null,
  isBad = false,
  children,
}: {
  label: string
  note?: string | null
  isBad?: boolean
  children: ReactNode
}) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-faint text-xs">{label}</dt>
      <dd className="tabular mt-0.5 break-words font-semibold text-lg">{children}</dd>
      {note ? <dd className={isBad ? 'text-danger text-xs' : 'text-ink-faint text-xs'}>{note}</dd> : null}
    </div>
  )
}
