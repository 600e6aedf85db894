'use client'
import { useTranslations } from 'next-intl'
import type { TripStop } from '#contract/trip-stops.ts'
import { useCityNames } from './use-city-names.ts'

/** The names of the stops in order, in one line. */
export function useRoute(stops: readonly Pick<TripStop, 'place'>[]): string {
  const t = useTranslations('trips')
  return useCityNames(stops.map(({ place }) => place)).join(t('routeSeparator'))
}
