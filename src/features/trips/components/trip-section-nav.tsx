'use client'
import { useTranslations } from 'next-intl'
import { SectionNav } from '#components/layout/section-nav.tsx'
import { useTripSections } from '../hooks/use-trip-sections.ts'

/** Links between the pages of a trip. */
export function TripSectionNav({ tripId }: { tripId: string }) {
  const t = useTranslations('trip')
  return <SectionNav label={t('sectionNav')} items={useTripSections(tripId)} />
}
