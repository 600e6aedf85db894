'use client'
import { Bike, Bus, BusFront, Car, CarTaxiFront, Footprints, type LucideIcon, Plane, TrainFront } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { TravelMode, TripReport } from '#contract/trip-report.ts'
import { formatDistance } from '#lib/format.ts'

const icons: Record<TravelMode, LucideIcon> = {
  walk: Footprints,
  bike: Bike,
  transit: Bus,
  taxi: CarTaxiFront,
  car: Car,
  flight: Plane,
  train: TrainFront,
  coach: BusFront,
}

/** How far people went, by how they went. */
export function DistanceList({ distance }: Pick<TripReport, 'distance'>) {
  const t = useTranslations('post')
  const locale = useLocale()
  const { byMode, kind } = distance
  if (byMode.length === 0) return null
  return (
    <section aria-label={t('distance')}>
      <h2 className="font-semibold text-base">{t('distance')}</h2>
      <ul className="mt-2 divide-y divide-line">
        {byMode.map(({ mode, km }) => {
          const Icon = icons[mode]
          return (
            <li key={mode} className="flex min-h-9 items-center gap-2 py-1 text-sm">
              <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
              <span className="flex-1">{t(`mode.${mode}`)}</span>
              <span className="tabular">{formatDistance(km * 1000, locale)}</span>
            </li>
          )
        })}
      </ul>
      {kind === 'live' ? null : <p className="mt-1 text-ink-faint text-xs">{t('distanceEstimated')}</p>}
    </section>
  )
}
