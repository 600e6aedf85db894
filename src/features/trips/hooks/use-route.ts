'use client'
import { useTranslations } from 'next-intl'
import type { TripStop } from '#contract/trip-stops.ts'

/** The names of the stops in order, in one line. */
export function useRoute(stops: readonly Pick<TripStop, 'place'>[]): string {
  const t = useTranslations('trips')
  return stops.map(({ place }) => place.name).join(t('routeSeparator'))
}
