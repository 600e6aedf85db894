import { useTranslations } from 'next-intl'
import { tripSectionHref, tripSections } from '../trip-sections.ts'

/** The pages of a trip with their labels and addresses. */
export function useTripSections(tripId: string) {
  const t = useTranslations('trip.sections')
  return tripSections.map(({ id, path, icon }) => ({ id, icon, label: t(id), href: tripSectionHref(tripId, path) }))
}
