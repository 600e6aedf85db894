'use client'
import { useTranslations } from 'next-intl'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { TaskBoard } from '#features/tasks/components/task-board.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'

/** Everything that is to do for the trip, by stage. */
export function TripTasksPage({ tripId }: { tripId: string }) {
  const t = useTranslations('tasks')
  return (
    <TripGate tripId={tripId} skeleton={<TasksSkeleton />}>
      {(trip) => (
        <TripSectionFrame trip={trip} title={t('pageTitle')}>
          <TaskBoard trip={trip} />
        </TripSectionFrame>
      )}
    </TripGate>
  )
}

function TasksSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton className="h-4 w-40" />
      <Skeleton className="mt-3 h-8 w-56" />
      <Skeleton className="mt-8 h-10" />
      <Skeleton className="mt-3 h-10" />
      <Skeleton className="mt-3 h-10" />
    </LoadingRegion>
  )
}
