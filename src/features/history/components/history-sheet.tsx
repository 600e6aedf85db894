'use client'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { NewSteps } from '#contract/trip-history.ts'
import { useAppError } from '#lib/app-error.ts'
import { addDays, dayIn } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { isNewStep } from '../history-actions.ts'
import { groupByDay } from '../history-days.ts'
import { useStepRevert } from '../hooks/use-step-revert.ts'
import { HistoryStepRow } from './history-step-row.tsx'

const waiting = ['a', 'b', 'c', 'd', 'e']

/** What was done to the trip, latest first, by day. */
export function HistorySheet({
  tripId,
  canWrite,
  news,
  onClose,
}: {
  tripId: string
  canWrite: boolean
  /** What is marked as new to the reader. */
  news?: NewSteps
  onClose: () => void
}) {
  const t = useTranslations('trip')
  const explain = useAppError()
  const zone = useReaderZone()
  const { revert, isReverting } = useStepRevert(tripId)
  const history = trpc.trips.history.useInfiniteQuery(
    { tripId, limit: 30 },
    { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
  )
  const steps = history.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t('history')}
      description={t('historyLead')}
      className="md:w-[30rem]"
    >
      {history.error ? (
        <ErrorState title={t('historyFailed')} headingLevel={3} onRetry={() => void history.refetch()}>
          {explain(history.error)}
        </ErrorState>
      ) : null}
      {history.isPending ? (
        <LoadingRegion className="flex flex-col gap-4">
          {waiting.map((row) => (
            <Skeleton key={row} className="h-8" />
          ))}
        </LoadingRegion>
      ) : null}
      {history.data && steps.length === 0 ? <EmptyState title={t('timeline.historyEmpty')} /> : null}
      {groupByDay(steps, zone).map(({ day, steps: ofDay }) => (
        <section key={day} className="mb-4">
          <h3 className="sticky top-0 z-10 bg-raised py-1 font-medium text-ink-soft text-xs">
            <DayName day={day} today={dayIn(zone, Date.now())} />
          </h3>
          <ol className="divide-y divide-line">
            {ofDay.map((step) => (
              <HistoryStepRow
                key={step.id}
                step={step}
                isNew={isNewStep(step, news)}
                busy={isReverting}
                onRevert={canWrite ? revert : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
      {history.data ? (
        <LoadMore
          hasMore={history.hasNextPage}
          loading={history.isFetchingNextPage}
          onLoadMore={() => void history.fetchNextPage()}
        />
      ) : null}
    </Sheet>
  )
}

function DayName({ day, today }: { day: string; today: string }) {
  const t = useTranslations('trip.timeline')
  const locale = useLocale()
  if (day === today) return t('today')
  return day === addDays(today, -1) ? t('yesterday') : formatDay(day, locale)
}
