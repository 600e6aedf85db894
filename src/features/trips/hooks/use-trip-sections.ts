import { useTranslations } from 'next-intl'
import { trpc } from '#lib/trpc.ts'
import { tripSectionHref, tripSections } from '../trip-sections.ts'

/** The pages of a trip in its stage, with their labels and addresses; none where no trip is open. */
export function useTripSections(tripId: string | null) {
  const t = useTranslations('trip.sections')
  const { data: trip } = trpc.trips.get.useQuery({ tripId: tripId ?? '' }, { enabled: tripId !== null })
  const isShown = (section: (typeof tripSections)[number]) =>
    !('stage' in section) || section.stage === trip?.currentStage
  if (tripId === null) return []
  return tripSections
    .filter(isShown)
    .map(({ id, path, icon }) => ({ id, icon, label: t(id), href: tripSectionHref(tripId, path) }))
}
