'use client'
import { Car, Plane, TrainFront } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { StopJourney } from '#contract/trip-stop-changes.ts'
import { formatDuration } from '#lib/format.ts'

const icons = { train: TrainFront, flight: Plane, drive: Car } satisfies Record<StopJourney['mode'], unknown>

/** How one gets from a stop to the next, roughly. */
export function StopJourneyLine({ journey }: { journey: StopJourney }) {
  const t = useTranslations('trips.stops')
  const locale = useLocale()
  const Icon = icons[journey.mode]
  const kilometres = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumSignificantDigits: 2 })
  return (
    <p className="tabular flex items-center gap-1.5 text-ink-faint text-xs">
      <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
      {t(`journey.${journey.mode}`, { duration: formatDuration(Math.round(journey.minutes / 10) * 10, locale) })}
      <span aria-hidden>·</span>
      {kilometres.format(journey.km)}
    </p>
  )
}
