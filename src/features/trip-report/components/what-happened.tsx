'use client'
import { CheckCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import type { TripDetail } from '#contract/trip.ts'
import type { TripReport } from '#contract/trip-report.ts'
import { useMark } from '#features/plan-items/hooks/use-mark.ts'
import { formatDay } from '#lib/format.ts'
import { useReportActions } from '../hooks/use-report-actions.ts'
import { AddHappened } from './add-happened.tsx'
import { HappenedRow } from './happened-row.tsx'

/** The plan day by day, to be marked and rated. Marks are read from the trip, which shows them at once. */
export function WhatHappened({ trip, report }: { trip: TripDetail; report: TripReport }) {
  const t = useTranslations('post')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const mark = useMark(trip.id)
  const { rate, markDay, add, isAdding } = useReportActions(trip.id)
  const canWrite = trip.role !== 'viewer' && trip.status === 'active'
  const added = new Set(report.days.flatMap(({ items }) => items.flatMap(({ id, isAdded }) => (isAdded ? id : []))))
  const days = report.days.map((day) => ({
    ...day,
    items: trip.itinerary.filter((item) => item.day === day.day && (item.day !== null || item.outcome !== null)),
  }))
  return (
    <section aria-label={t('happened')}>
      <h2 className="font-semibold text-base">{t('happened')}</h2>
      {canWrite ? <p className="mt-1 text-ink-soft text-sm">{t('happenedLead')}</p> : null}
      <ol className="mt-4 flex flex-col gap-5">
        {days.map(({ day, date, items }) => (
          <li key={day}>
            <div className="flex min-h-9 items-center gap-2 border-line border-b pb-1">
              {day === null ? null : <DayMark day={day} size="sm" />}
              <h3 className="flex-1 font-medium text-sm">
                {day === null ? t('noDay') : date ? formatDay(date, locale) : tCommon('day', { number: day })}
              </h3>
              {canWrite && items.some(({ outcome }) => outcome === null) ? (
                <Button size="sm" variant="quiet" onClick={() => markDay(day)}>
                  <CheckCheck aria-hidden strokeWidth={1.75} />
                  {t('markRest')}
                </Button>
              ) : null}
            </div>
            {items.length === 0 ? <p className="py-2 text-ink-faint text-sm">{t('nothingThatDay')}</p> : null}
            <ul className="divide-y divide-line">
              {items.map((item) => (
                <HappenedRow
                  key={item.id}
                  item={item}
                  isAdded={added.has(item.id)}
                  canWrite={canWrite}
                  onMark={(outcome) => mark(item, outcome)}
                  onRate={(rating) => rate(item, rating)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {canWrite ? <AddHappened days={trip.durationDays ?? 0} isAdding={isAdding} onAdd={add} /> : null}
    </section>
  )
}
