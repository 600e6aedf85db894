'use client'
import { Coffee } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TripDetail } from '#contract/trip.ts'
import { useItineraryCheck } from '../hooks/use-itinerary-check.ts'

/** Says of a day why there is little on it: the sights known at its stop do not fill it. */
export function FreeTimeNote({ trip, day }: { trip: Pick<TripDetail, 'id' | 'stops'>; day: number }) {
  const t = useTranslations('feasibility')
  const { exhausted } = useItineraryCheck(trip.id)
  const found = exhausted.find(({ days }) => days.includes(day))
  const stop = trip.stops.find(({ id }) => id === found?.stopId)
  if (!stop) return null
  return (
    <p className="ml-1 flex gap-1.5 px-2 py-1.5 text-ink-faint text-sm">
      <Coffee aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
      <span>{t('freeTime', { place: stop.place.name })}</span>
    </p>
  )
}
