'use client'
import { useTranslations } from 'next-intl'
import type { ItemKind, Provenance } from '#contract/itinerary.ts'
import { sampleCity, sampleStops } from '../sample-items.ts'

const currency = 'CNY'

/** The sample day in the reader's language, as input for `trips.create` and `itinerary.add`. */
export function useSampleDay() {
  const t = useTranslations('sample')
  const source: Provenance = { name: t('source'), kind: 'sample' }
  return {
    trip: {
      title: t('title'),
      destination: { name: t('city'), ...sampleCity },
      durationDays: 1,
      budget: { amount: 60000, currency },
      party: { adults: 2, children: 0 },
      preferences: ['food', 'nature'],
    },
    items: sampleStops.map((stop) => ({
      kind: stop.kind satisfies ItemKind,
      title: t(`stops.${stop.key}`),
      day: 1,
      start: stop.start,
      end: stop.end,
      zone: sampleCity.zone,
      place: { name: t(`stops.${stop.key}`), lat: stop.lat, lng: stop.lng },
      cost: { amount: stop.price, currency },
      notes: t(`notes.${stop.key}`),
      source,
    })),
  }
}
