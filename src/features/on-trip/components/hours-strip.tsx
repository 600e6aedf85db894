'use client'
import { CloudRain, CloudSun, Snowflake, Sun } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { SourceName } from '#components/ui/source-name.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { WeatherHour } from '#contract/travel/hourly-weather.ts'
import type { TravelDay } from '#contract/travel-day.ts'
import { formatLocalTime } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'

const shownHours = 10
const hourMs = 3_600_000
/** There is no room for "10:00 AM". */
const fullHour = /:00(?= )/

/** Weather now and in the next hours, where the trip is. */
export function HoursStrip({ day }: { day: TravelDay }) {
  const t = useTranslations('today.hours')
  const format = useFormatter()
  const locale = useLocale()
  const { lat, lng } = day.place
  const query = { lat, lng, zone: day.zone, hours: shownHours }
  const { data, isError } = trpc.travel.hourlyWeather.useQuery(query, { refetchInterval: hourMs / 2 })
  return (
    <section aria-label={t('title')}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold text-base">{t('title')}</h2>
        {data ? (
          <SourcedValue
            kind={data.source.kind}
            source={data.source.name}
            sourceUrl={data.source.url}
            checkedAt={data.checkedAt}
            zone={day.zone}
            className="text-xs"
          >
            <SourceName name={data.source.name} />
          </SourcedValue>
        ) : null}
      </div>
      {isError ? (
        <p className="mt-2 text-ink-soft text-sm">{t('failed')}</p>
      ) : data ? (
        <ul className="mt-2 grid grid-cols-5 gap-x-1 gap-y-3">
          {data.items.map((hour) => (
            <li key={`${hour.date}${hour.time}`} className="flex flex-col items-center gap-1 text-center">
              <time className="tabular whitespace-nowrap text-ink-soft text-xs">
                {formatLocalTime(hour.time, locale).replace(fullHour, '')}
              </time>
              <HourIcon hour={hour} />
              <span className="tabular font-medium text-sm">{Math.round(hour.tempC)}°</span>
              <span className="tabular text-ink-faint text-xs">
                <span className="sr-only">
                  {t('rain', { percent: format.number(hour.rainChance, { style: 'percent' }) })}
                </span>
                <span aria-hidden>{format.number(hour.rainChance, { style: 'percent' })}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton className="mt-2 h-20" />
      )}
    </section>
  )
}

function HourIcon({ hour: { rainChance, tempC } }: { hour: WeatherHour }) {
  const Icon = rainChance >= 0.45 ? (tempC <= 1 ? Snowflake : CloudRain) : rainChance >= 0.2 ? CloudSun : Sun
  return <Icon aria-hidden className="size-5 text-ink-soft" strokeWidth={1.5} />
}
