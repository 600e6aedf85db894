'use client'
import { CalendarHeart, Clock3, CloudSun } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { PlaceRef } from '#contract/place.ts'
import { useHolidayText } from '#features/trips/hooks/use-holiday-text.ts'
import { formatDay } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { findClockChange, formatOffset, offsetAt } from '../stop-clock.ts'
import { summarizeWeather } from '../summarize-weather.ts'

const weatherStaysMs = 1_800_000

interface StopDaysProps {
  place: PlaceRef
  from: string
  to: string
  /** The clocks of another stop show another time. */
  hasOwnTime: boolean
}

/** What the dates at a stop bring: the weather (a forecast, or what is usual then), public holidays and its time. */
export function StopDays({ place, from, to, hasOwnTime }: StopDaysProps) {
  const t = useTranslations('plan.stop')
  const locale = useLocale()
  const format = useFormatter()
  const { lat, lng, country, zone } = place
  const weather = trpc.travel.weather.useQuery({ lat, lng, from, to }, { staleTime: weatherStaysMs, retry: false })
  const holidays = useHolidayText({ country, from, to })
  const summary = weather.data && summarizeWeather(weather.data.items)
  const change = findClockChange(zone, from, to)
  const degrees = (value: number) =>
    format.number(value, { style: 'unit', unit: 'celsius', unitDisplay: 'narrow', maximumFractionDigits: 0 })
  return (
    // One line from the start: nothing below moves when the answers arrive.
    <p className="tabular mt-1 flex min-h-5 flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft text-sm">
      {weather.data && summary ? (
        <span className="flex items-center gap-1.5">
          <CloudSun aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
          <SourcedValue
            kind={summary.kind}
            source={weather.data.source.name}
            sourceUrl={weather.data.source.url}
            checkedAt={weather.data.checkedAt}
            zone={zone}
          >
            {t('weather', {
              high: degrees(summary.highC),
              low: degrees(summary.lowC),
              wetDays: summary.wetDays,
            })}
          </SourcedValue>
        </span>
      ) : null}
      {holidays ? (
        <span className="flex items-center gap-1.5">
          <CalendarHeart aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
          {holidays}
        </span>
      ) : null}
      {hasOwnTime || change ? (
        <span className="flex items-center gap-1.5">
          <Clock3 aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
          {hasOwnTime ? <span>{t('zone', { offset: formatOffset(offsetAt(zone, from)) })}</span> : null}
          {change ? (
            <span>
              {t(change.direction === 'forward' ? 'clocksForward' : 'clocksBack', {
                date: formatDay(change.date, locale),
              })}
            </span>
          ) : null}
        </span>
      ) : null}
    </p>
  )
}
