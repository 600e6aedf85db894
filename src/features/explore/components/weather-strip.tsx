'use client'
import { CloudRain, CloudSun, type LucideIcon, Snowflake, Sun } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { SourceName } from '#components/ui/source-name.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { WeatherDay } from '#contract/travel/weather.ts'
import type { Trip } from '#contract/trip.ts'
import { formatDay } from '#lib/format.ts'
import { listTripDays, tripSpan } from '../../itinerary/trip-days.ts'
import { useTripWeather } from '../hooks/use-trip-weather.ts'

/** The weather on the trip's days; choosing a day shows the opening hours of that day. */
export function WeatherStrip({
  trip,
  chosen,
  onChoose,
}: {
  trip: Trip
  chosen: number | null
  onChoose: (day: number | null) => void
}) {
  const t = useTranslations('explore.weather')
  const tCommon = useTranslations('common')
  const span = tripSpan(trip)
  const { zone } = trip.destination
  const { data, isError, refetch } = useTripWeather(trip)
  if (!span) return <p className="text-ink-soft">{t('noDates')}</p>
  return (
    <section aria-label={t('title')}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold text-base">{t('title')}</h2>
        {data ? (
          <SourcedValue
            kind={data.source.kind}
            source={data.source.name}
            sourceUrl={data.source.url}
            checkedAt={data.checkedAt}
            zone={zone}
            className="text-xs"
          >
            <SourceName name={data.source.name} />
          </SourcedValue>
        ) : null}
      </div>
      {isError ? (
        <p role="alert" className="mt-2 flex flex-wrap items-center gap-3 text-ink-soft">
          {t('failed')}
          <Button size="sm" onClick={() => void refetch()}>
            {tCommon('retry')}
          </Button>
        </p>
      ) : (
        <fieldset className="-mx-4 min-w-0 mt-2 overflow-x-auto px-4 [scrollbar-width:thin] sm:mx-0 sm:px-0">
          <legend className="sr-only">{t('pick')}</legend>
          <div className="flex w-max divide-x divide-line border-line border-y">
            {listTripDays(trip).map(({ day, date }) =>
              date === null ? null : (
                <DayWeather
                  key={day}
                  day={day}
                  date={date}
                  weather={data?.items.find((item) => item.date === date)}
                  isLoading={!data}
                  isChosen={chosen === day}
                  onChoose={() => onChoose(chosen === day ? null : day)}
                />
              ),
            )}
          </div>
        </fieldset>
      )}
      {isError ? null : <p className="mt-1.5 text-ink-faint text-xs">{t('pick')}</p>}
    </section>
  )
}

function iconOf({ rainChance, highC }: WeatherDay): LucideIcon {
  if (rainChance >= 0.45) return highC <= 1 ? Snowflake : CloudRain
  return rainChance >= 0.2 ? CloudSun : Sun
}

function DayWeather({
  day,
  date,
  weather,
  isLoading,
  isChosen,
  onChoose,
}: {
  day: number
  date: string
  weather: WeatherDay | undefined
  isLoading: boolean
  isChosen: boolean
  onChoose: () => void
}) {
  const locale = useLocale()
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="flex w-34 flex-col gap-1.5 px-3 py-2.5 text-left transition-colors hover:bg-hover focus-visible:outline-offset-[-2px] aria-pressed:bg-accent-soft"
    >
      <span className="flex items-center gap-1.5 font-medium text-xs">
        <DayMark day={day} size="sm" />
        {formatDay(date, locale)}
      </span>
      {weather ? <Sky weather={weather} /> : <NoSky isLoading={isLoading} />}
    </button>
  )
}

function Sky({ weather }: { weather: WeatherDay }) {
  const t = useTranslations('explore.weather')
  const format = useFormatter()
  const Icon = iconOf(weather)
  const degrees = (value: number) =>
    format.number(value, { style: 'unit', unit: 'celsius', unitDisplay: 'narrow', maximumFractionDigits: 0 })
  return (
    <>
      <span className="flex items-start gap-2">
        <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-faint" strokeWidth={1.5} />
        <SourcedValue
          kind={weather.kind}
          inert
          className="tabular [&>span:last-child:not(:first-child)]:ml-0 [&>span:last-child:not(:first-child)]:block"
        >
          {degrees(weather.highC)} / {degrees(weather.lowC)}
        </SourcedValue>
      </span>
      <span className="tabular text-ink-faint text-xs">
        {t('rain', { chance: format.number(weather.rainChance, { style: 'percent', maximumFractionDigits: 0 }) })}
      </span>
    </>
  )
}

function NoSky({ isLoading }: { isLoading: boolean }) {
  const t = useTranslations('common')
  if (!isLoading) return <span className="text-ink-faint text-xs">{t('unknown')}</span>
  return (
    <>
      <Skeleton className="h-9 w-24" />
      <Skeleton className="w-14" />
    </>
  )
}
