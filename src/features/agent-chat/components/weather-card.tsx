'use client'
import { CloudRain, CloudSun, Sun } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { SourceName } from '#components/ui/source-name.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDay } from '#lib/format.ts'

type WeatherCardData = Extract<AgentCard, { type: 'weather' }>

/** Weather by day, or by month where dates are open. */
export function WeatherCard({ card }: { card: WeatherCardData }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const title = t(card.months ? 'weatherByMonth' : 'weatherIn', { place: card.place })
  return (
    <article aria-label={title} className="rounded-lg border border-line bg-surface p-3">
      <h3 className="flex items-baseline justify-between gap-2 text-sm">
        <span className="font-medium">{title}</span>
        <SourcedValue
          kind={card.source.kind}
          source={card.source.name}
          sourceUrl={card.source.url}
          checkedAt={card.source.checkedAt}
        >
          <span className="text-ink-soft text-xs">
            <SourceName name={card.source.name} />
          </span>
        </SourcedValue>
      </h3>
      {card.months ? <Months months={card.months} /> : null}
      {card.days.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what is focused
        <figure aria-label={title} tabIndex={0} className="mt-2 overflow-x-auto overscroll-x-contain pb-1">
          <ul className="flex gap-1">
            {card.days.map((day) => (
              <li key={day.date} className="min-w-20 shrink-0 grow rounded-md px-2 py-1.5 text-center">
                <p className="whitespace-nowrap text-ink-soft text-xs">{formatDay(day.date, locale)}</p>
                {day.place ? <p className="truncate text-ink-faint text-xs">{day.place}</p> : null}
                <Sky rainChance={day.rainChance} />
                <p className="whitespace-nowrap text-sm tabular-nums">
                  {Math.round(day.highC)}° <span className="text-ink-faint">{Math.round(day.lowC)}°</span>
                </p>
                <p className="whitespace-nowrap text-ink-faint text-xs tabular-nums">
                  {t('rain', { chance: Math.round(day.rainChance * 100) })}
                </p>
              </li>
            ))}
          </ul>
        </figure>
      )}
    </article>
  )
}

function Months({ months }: { months: NonNullable<WeatherCardData['months']> }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (
    <ul className="mt-2 grid grid-cols-3 gap-1 @lg:grid-cols-4 @2xl:grid-cols-6">
      {months.map(({ month, highC, lowC, rainDays, rating }) => (
        <li
          key={month}
          className={classNames(
            'rounded-md border px-2 py-1.5 text-center text-sm',
            rating === 'best' ? 'border-accent' : 'border-transparent',
          )}
        >
          <p className="text-ink-soft text-xs">{name.format(Date.UTC(2024, month - 1, 15))}</p>
          <p className="whitespace-nowrap tabular-nums">
            {Math.round(highC)}° <span className="text-ink-faint">{Math.round(lowC)}°</span>
          </p>
          <p className="text-ink-faint text-xs tabular-nums">{t('rainDays', { days: Math.round(rainDays) })}</p>
          {rating ? (
            <p className={classNames('text-xs', rating === 'best' ? 'font-medium text-accent' : 'text-ink-soft')}>
              {t(`season.${rating}`)}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Sky({ rainChance }: { rainChance: number }) {
  if (rainChance >= 0.5) return <CloudRain aria-hidden className="mx-auto my-1.5 size-5 text-info" />
  const Icon = rainChance >= 0.25 ? CloudSun : Sun
  return <Icon aria-hidden className="mx-auto my-1.5 size-5 text-caution" />
}
