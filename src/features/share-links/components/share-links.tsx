'use client'
import { useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { addDays } from '#lib/calendar-days.ts'
import { trpc } from '#lib/trpc.ts'
import { ShareLinkForm } from './share-link-form.tsx'
import { ShareLinkRow } from './share-link-row.tsx'

/** The public links of a trip, for its owners. */
export function ShareLinks({ trip }: { trip: Pick<TripDetail, 'id' | 'startDate' | 'durationDays'> }) {
  const { id: tripId, startDate, durationDays } = trip
  const lastDay = startDate && durationDays ? addDays(startDate, durationDays - 1) : null
  const t = useTranslations('share')
  const explain = useAppError()
  const links = trpc.companions.shareLinks.list.useQuery({ tripId })
  return (
    <>
      <ShareLinkForm tripId={tripId} lastDay={lastDay} />
      {links.isPending ? (
        <LoadingRegion className="mt-6">
          <Skeleton className="h-10 w-full" />
        </LoadingRegion>
      ) : null}
      {links.isError ? (
        <ErrorState title={t('failed')} onRetry={() => links.refetch()}>
          {explain(links.error)}
        </ErrorState>
      ) : null}
      <ul aria-label={t('links')} className="mt-6 divide-y divide-line border-line border-y empty:hidden">
        {links.data?.map((link) => (
          <ShareLinkRow key={link.id} tripId={tripId} link={link} />
        ))}
      </ul>
    </>
  )
}
