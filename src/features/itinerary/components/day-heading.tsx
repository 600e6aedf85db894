'use client'
import { AlarmClockCheck, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DayMark } from '#components/ui/day-mark.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Money } from '#components/ui/money.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { takesPlace } from '#contract/takes-place.ts'
import { PeopleOnDay } from '#features/trips/components/people-on-day.tsx'
import { roundEstimate, sumByCurrency } from '#lib/money.ts'
import { DayTitle } from './day-title.tsx'

/** The header of a day (null = unscheduled): number, date, cost, add button. Sticky while its items scroll. */
export function DayHeading({
  day,
  startDate,
  items,
  headingId,
  onAdd,
  fitting,
  findings,
  copy,
}: {
  day: number | null
  startDate: string | null
  items: readonly ItineraryItem[]
  headingId: string
  onAdd?: () => void
  /** Gives the items times that follow each other. */
  fitting?: { fit: () => void; isFitting: boolean } | null
  /** Badges of the findings of the day. */
  findings?: ReactNode
  /** A button that copies the day. */
  copy?: ReactNode
}) {
  const t = useTranslations('plan')
  const costs = sumByCurrency(items.filter(takesPlace).map((item) => item.cost))
  return (
    <div className="@container sticky top-12 z-10 reading:top-0 bg-canvas px-1">
      <div className="flex min-h-10 items-center gap-2">
        {day === null ? null : <DayMark day={day} />}
        {/* The number and the date are never cut: where there is no room beside them, the rest goes below, then the date. */}
        <div className="flex min-w-0 flex-1 @max-lg:flex-col @max-lg:items-start items-center gap-x-2">
          <DayTitle id={headingId} day={day} startDate={startDate} />
          <div className="flex min-w-0 @max-lg:flex-wrap @lg:flex-1 items-center gap-x-2">
            {day === null ? null : <PeopleOnDay day={day} />}
            {findings}
            <span aria-hidden className="h-px @max-lg:hidden min-w-4 flex-1 bg-line" />
            {costs.length > 0 && day !== null ? (
              <span className="flex flex-wrap gap-x-2 text-ink-soft @max-lg:text-xs text-sm">
                <span className="sr-only">{t('dayCost', { number: day })}</span>
                {costs.map((cost) => (
                  <Money key={cost.currency} value={roundEstimate(cost)} />
                ))}
              </span>
            ) : null}
          </div>
        </div>
        {fitting && day !== null ? (
          <IconButton
            icon={AlarmClockCheck}
            size="sm"
            label={t('fitTimes.action', { day })}
            disabled={fitting.isFitting}
            className="w-7 text-accent pointer-coarse:w-11"
            onClick={fitting.fit}
          />
        ) : null}
        {copy}
        {onAdd ? (
          <IconButton
            icon={Plus}
            size="sm"
            label={day === null ? t('addToUnscheduled') : t('addToDay', { number: day })}
            className="w-7 pointer-coarse:w-11"
            onClick={onAdd}
          />
        ) : null}
      </div>
    </div>
  )
}
