'use client'
import { useTranslations } from 'next-intl'
import type { ItemKind, Provenance } from '#contract/itinerary.ts'
import { sampleCity, sampleItems } from '../sample-items.ts'

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
    items: sampleItems.map((item) => ({
      kind: item.kind satisfies ItemKind,
      title: t(`items.${item.key}`),
      day: 1,
      start: item.start,
      end: item.end,
      zone: sampleCity.zone,
      place: { name: t(`items.${item.key}`), lat: item.lat, lng: item.lng },
      cost: { amount: item.price, currency },
      notes: t(`notes.${item.key}`),
      source,
    })),
  }
}
