'use client'
import { useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { InviteForm } from '#features/companions/components/invite-form.tsx'
import { InviteList } from '#features/companions/components/invite-list.tsx'
import { LeaveTrip } from '#features/companions/components/leave-trip.tsx'
import { MemberList } from '#features/companions/components/member-list.tsx'
import { PeopleSection } from '#features/companions/components/people-section.tsx'
import { ShareLinks } from '#features/share-links/components/share-links.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Who is on the trip, and how others come along. */
export function PeoplePage({ tripId }: { tripId: string }) {
  return (
    <TripGate tripId={tripId} skeleton={<PeopleSkeleton />}>
      {(trip) => <People trip={trip} />}
    </TripGate>
  )
}

function People({ trip }: { trip: TripDetail }) {
  const t = useTranslations('people')
  const tShare = useTranslations('share')
  const explain = useAppError()
  const people = trpc.companions.list.useQuery({ tripId: trip.id })
  return (
    <TripSectionFrame trip={trip} title={t('title')}>
      <div className="max-w-2xl divide-y divide-line">
        {people.isError ? (
          <ErrorState title={t('failed')} onRetry={() => people.refetch()}>
            {explain(people.error)}
          </ErrorState>
        ) : null}
        {people.isPending ? <PeopleSkeleton /> : null}
        {people.data ? (
          <>
            <PeopleSection title={t('members')}>
              <MemberList trip={trip} members={people.data.members} />
              <div className="mt-4">
                <LeaveTrip tripId={trip.id} members={people.data.members} />
              </div>
            </PeopleSection>
            {trip.role === 'owner' ? (
              <PeopleSection title={t('inviteTitle')} lead={t('inviteLead')}>
                <InviteForm tripId={trip.id} />
                <InviteList tripId={trip.id} invites={people.data.invites} />
              </PeopleSection>
            ) : null}
            {trip.role === 'owner' ? (
              <PeopleSection title={tShare('title')} lead={tShare('lead')}>
                <ShareLinks trip={trip} />
              </PeopleSection>
            ) : null}
          </>
        ) : null}
      </div>
    </TripSectionFrame>
  )
}

function PeopleSkeleton() {
  return (
    <LoadingRegion className="flex max-w-2xl flex-col gap-5 py-6">
      <Skeleton className="h-6 w-40" />
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-10 w-full" />
    </LoadingRegion>
  )
}
