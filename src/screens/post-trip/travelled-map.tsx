'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { takesPlace } from '#contract/takes-place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { PlanProvider } from '#features/itinerary/hooks/plan-context.tsx'
import { MapPane } from '#features/trip-map/components/map-pane.tsx'

const stay = () => {}

/** The places where people were, without what was skipped. Nothing is added or edited on it. */
export function TravelledMap({ trip }: { trip: TripDetail }) {
  const t = useTranslations('post')
  const travelled = useMemo<TripDetail>(
    () => ({
      ...trip,
      role: 'viewer',
      itinerary: trip.itinerary.filter((item) => item.day !== null && takesPlace(item)),
    }),
    [trip],
  )
  if (!travelled.itinerary.some(({ place }) => place)) return null
  return (
    <section aria-label={t('map')}>
      <h2 className="mb-3 font-semibold text-base">{t('map')}</h2>
      <div className="h-96 overflow-hidden rounded-xl border border-line">
        <PlanProvider trip={travelled} onGoTo={stay}>
          <MapPane />
        </PlanProvider>
      </div>
    </section>
  )
}
