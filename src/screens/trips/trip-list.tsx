'use client'
import { keepPreviousData } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import type { TripCard as TripCardData } from '#contract/trip.ts'
import { TripCard } from '#features/trips/components/trip-card.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { classNames } from '#lib/class-names.ts'
import { loadPart } from '#lib/load-part.ts'
import { trpc } from '#lib/trpc.ts'
import { stageOrder } from './stage-order.ts'
import { TripFilters } from './trip-filters.tsx'
import { TripListSkeleton, tripGridClasses } from './trip-list-skeleton.tsx'
import { type TripFilter, useTripFilter } from './use-trip-filter.ts'

const NoTrips = dynamic(() => loadPart(() => import('./no-trips.tsx')).then((module) => module.NoTrips), {
  ssr: false,
  loading: () => <TripListSkeleton />,
})

const pageSize = 12

export function TripList() {
  const t = useTranslations('trips')
  const explain = useAppError()
  const [filter, setFilter] = useTripFilter()
  const { view, text } = filter
  const trips = trpc.trips.list.useInfiniteQuery(
    {
      limit: pageSize,
      status: view === 'archived' ? 'archived' : 'active',
      ...(view === 'all' || view === 'archived' ? {} : { stage: view }),
      ...(text.trim() ? { text: text.trim() } : {}),
    },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  )
  const cards = trips.data?.pages.flatMap((page) => page.items) ?? []
  const isFiltered = view !== 'all' || text !== ''
  return (
    <>
      {trips.data && cards.length === 0 && !isFiltered ? null : <TripFilters filter={filter} onChange={setFilter} />}
      <div className={classNames('mt-6 transition-opacity', trips.isPlaceholderData && 'opacity-60')}>
        {trips.isPending ? <TripListSkeleton /> : null}
        {trips.isError && !trips.data ? (
          <ErrorState
            title={t('loadFailed')}
            onRetry={() => trips.refetch()}
            reference={readAppError(trips.error).requestId || undefined}
          >
            {explain(trips.error)}
          </ErrorState>
        ) : null}
        {trips.data ? (
          <Cards cards={cards} filter={filter} onClear={() => setFilter({ view: 'all', text: '' })} />
        ) : null}
        {trips.hasNextPage ? (
          <LoadMore hasMore loading={trips.isFetchingNextPage} onLoadMore={() => trips.fetchNextPage()} />
        ) : null}
      </div>
    </>
  )
}

function Cards({ cards, filter, onClear }: { cards: TripCardData[]; filter: TripFilter; onClear: () => void }) {
  const t = useTranslations('trips')
  const tCommon = useTranslations('common')
  if (cards.length > 0) return <StageGroups cards={cards} />
  if (filter.text) {
    return (
      <EmptyState
        title={t('nothingFound', { text: filter.text })}
        example={t('nothingFoundHint')}
        action={<Button onClick={onClear}>{tCommon('clear')}</Button>}
      />
    )
  }
  if (filter.view !== 'all') {
    return (
      <EmptyState title={t(`emptyViews.${filter.view}`)} action={<Button onClick={onClear}>{t('showAll')}</Button>} />
    )
  }
  return <NoTrips />
}

/** Trips grouped by stage, current ones first. A single group has a heading for screen readers only. */
function StageGroups({ cards }: { cards: TripCardData[] }) {
  const t = useTranslations('trips')
  const groups = stageOrder
    .map((stage) => ({ stage, trips: cards.filter((trip) => trip.currentStage === stage) }))
    .filter(({ trips }) => trips.length > 0)
  return (
    <div className="flex flex-col gap-10">
      {groups.map(({ stage, trips }) => (
        <section key={stage} aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`} className={groups.length > 1 ? 'mb-4 font-semibold text-base' : 'sr-only'}>
            {t(`groups.${stage}`)}
          </h2>
          <div className={tripGridClasses}>
            {trips.map((trip) => (
              <TripCard key={trip.id} trip={trip} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
