'use client'
import { LocateFixed, LocateOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { clockOfMinute, type TravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { classNames } from '#lib/class-names.ts'
import { formatDuration, formatLocalTime } from '#lib/format.ts'
import { position, usePosition } from '#lib/position.ts'
import { useDeparture } from '../hooks/use-departure.ts'

/** What is on, what comes next, and the countdown to leave for it. */
export function NextUp({
  trip,
  day,
  flag,
}: {
  trip: TripDetail
  day: TravelDay
  /** What is reported of the next item; `isOff`: it cannot take place. */
  flag: { text: string; isOff: boolean } | undefined
}) {
  const t = useTranslations('today')
  const locale = useLocale()
  const { current, next } = day
  return (
    <section aria-label={t('next')} className="rounded-lg border border-line bg-surface p-4">
      {current ? (
        <p className="mb-3 flex min-w-0 flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-medium text-positive">{t('now')}</span>
          <span className="min-w-0 wrap-break-word">{current.title}</span>
          {current.end ? (
            <span className="text-ink-faint">{t('until', { time: formatLocalTime(current.end, locale) })}</span>
          ) : null}
        </p>
      ) : null}
      {next ? (
        <>
          <p className="font-medium text-ink-soft text-sm">{t('next')}</p>
          <p className="mt-0.5 flex min-w-0 items-baseline gap-2 font-semibold text-xl">
            <KindIcon kind={next.kind} className="self-center" />
            <span className="min-w-0 wrap-break-word">{next.title}</span>
            {next.start ? (
              <time className="tabular ml-auto shrink-0">{formatLocalTime(next.start, locale)}</time>
            ) : null}
          </p>
          {flag ? <p className="mt-1 font-medium text-caution text-sm">{flag.text}</p> : null}
          {flag?.isOff ? null : <Departure trip={trip} day={day} />}
        </>
      ) : (
        <p className="text-ink-soft">{t('nothingNext')}</p>
      )}
    </section>
  )
}

function Departure({ trip, day }: { trip: TripDetail; day: TravelDay }) {
  const t = useTranslations('today.leave')
  const locale = useLocale()
  const { departure, isError } = useDeparture(trip, day)
  return (
    <div className="mt-3 border-line border-t pt-3">
      {departure ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="tabular font-semibold">
              {t('title', { time: formatLocalTime(clockOfMinute(departure.leave), locale) })}
            </span>
            <span className={classNames('tabular font-medium', departure.left < 0 ? 'text-danger' : 'text-accent')}>
              {t(departure.left < 0 ? 'late' : 'in', { duration: formatDuration(Math.abs(departure.left), locale) })}
            </span>
          </p>
          <p className="mt-1 text-ink-soft text-sm">
            {t('way', {
              from: departure.from,
              mode: departure.mode,
              minutes: formatDuration(departure.minutes, locale),
            })}
            {departure.ahead > 5 ? ` · ${t('ahead', { minutes: formatDuration(departure.ahead, locale) })}` : ''}
          </p>
        </>
      ) : isError ? (
        <p className="text-ink-soft text-sm">{t('failed')}</p>
      ) : null}
      <PositionSwitch />
    </div>
  )
}

function PositionSwitch() {
  const t = useTranslations('today.position')
  const { status } = usePosition()
  const isOn = status === 'on' || status === 'asking'
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="sm"
        busy={status === 'asking'}
        aria-pressed={isOn}
        onClick={() => (isOn ? position.turnOff() : position.turnOn())}
      >
        {isOn ? <LocateOff aria-hidden /> : <LocateFixed aria-hidden />}
        {t(isOn ? 'stop' : 'use')}
      </Button>
      <p role="status" className="text-ink-faint text-xs">
        {t(status === 'denied' || status === 'unavailable' ? status : 'note')}
      </p>
    </div>
  )
}
