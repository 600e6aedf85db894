import { BedDouble } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TripDetail } from '#contract/trip.ts'
import { type StopSpan, stopSpans, type TripStop } from '#contract/trip-stops.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatDayRange } from '#lib/format.ts'

interface StopDates {
  /** ISO dates, of the arrival and of the departure. */
  from: string
  to: string
}

/** null on the other days, and on trips of one stop, whose name is that of the trip. */
export function stopThatBegins({ stops }: Pick<TripDetail, 'stops'>, day: number): StopSpan<TripStop> | null {
  if (stops.length < 2) return null
  return stopSpans(stops).find(({ firstDay, lastDay }) => firstDay === day && lastDay !== null) ?? null
}

/** null while the trip has no dates. */
export function datesOfStop(
  { startDate }: Pick<TripDetail, 'startDate'>,
  { stop, firstDay }: StopSpan<TripStop>,
): StopDates | null {
  if (!startDate) return null
  const from = addDays(startDate, firstDay - 1)
  return { from, to: addDays(from, stop.nights ?? 0) }
}

/** The name of a stop with its nights; `children` below. */
export function StopTitle({
  stop,
  dates,
  children,
}: {
  stop: TripStop
  dates: StopDates | null
  children?: ReactNode
}) {
  const t = useTranslations('plan.stop')
  const locale = useLocale()
  return (
    <div className="mt-5 mb-1 border-line border-t px-1 pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="min-w-0 truncate font-semibold text-base">{stop.place.name}</h3>
        <p className="tabular flex items-center gap-1.5 text-ink-soft text-sm">
          <BedDouble aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
          {t('nights', { count: stop.nights ?? 0 })}
          {dates ? <span className="text-ink-faint">{formatDayRange(dates.from, dates.to, locale)}</span> : null}
        </p>
      </div>
      {children}
    </div>
  )
}
