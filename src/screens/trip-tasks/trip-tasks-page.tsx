'use client'
import { useTranslations } from 'next-intl'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { PackingBoard } from '#features/tasks/components/packing-board.tsx'
import { TaskBoard } from '#features/tasks/components/task-board.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'

const lists = ['tasks', 'packing'] as const

/** Everything that is to do and to pack for the trip. */
export function TripTasksPage({ tripId }: { tripId: string }) {
  const t = useTranslations('tasks')
  const tPacking = useTranslations('packing')
  const [params, setParams] = useQueryParams()
  return (
    <TripGate tripId={tripId} skeleton={<TasksSkeleton />}>
      {(trip) => (
        <TripSectionFrame trip={trip} title={t('pageTitle')}>
          <Tabs
            label={t('lists')}
            value={parseOption(lists, params.get('list'))}
            onChange={(list) => setParams({ list: list === lists[0] ? null : list })}
            tabs={[
              {
                id: 'tasks',
                label: t('pageTitle'),
                count: trip.tasks.filter(({ status }) => status === 'todo').length,
                content: <TaskBoard trip={trip} />,
              },
              { id: 'packing', label: tPacking('tab'), content: <PackingBoard trip={trip} /> },
            ]}
          />
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
