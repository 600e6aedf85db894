'use client'
import { useTranslations } from 'next-intl'
import type { TripReport } from '#contract/trip-report.ts'
import { NextTripList } from '#features/trips/components/next-trip-list.tsx'

/** Where to go next. */
export function NextTrips({ nextTrips }: Pick<TripReport, 'nextTrips'>) {
  const t = useTranslations('post')
  if (nextTrips.length === 0) return null
  return (
    <section aria-label={t('next')}>
      <h2 className="mb-3 font-semibold text-base">{t('next')}</h2>
      <NextTripList trips={nextTrips} />
    </section>
  )
}
