'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { AuditEntry } from '#contract/audit.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { findDescribedAction, readEntryTitle } from '../history-actions.ts'

const waiting = ['a', 'b', 'c', 'd', 'e']

/** The trip's audit log, latest first. */
export function HistorySheet({ tripId, onClose }: { tripId: string; onClose: () => void }) {
  const t = useTranslations('trip')
  const explain = useAppError()
  const history = trpc.trips.history.useInfiniteQuery(
    { tripId, limit: 40 },
    { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
  )
  const entries = history.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Sheet open onOpenChange={(open) => open || onClose()} title={t('history')} description={t('historyLead')}>
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
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} />
        ))}
      </ol>
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

function HistoryRow({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('trip')
  const locale = useLocale()
  const zone = useReaderZone()
  const action = findDescribedAction(entry.action)
  const actor = entry.actorName ?? t(`actor.${entry.actorKind}`)
  return (
    <li className="flex gap-3 py-2.5 text-sm">
      <Avatar name={actor} size="sm" decorative className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          {action
            ? t(`activity.${action}`, { actor, title: readEntryTitle(entry) })
            : t('otherActivity', { actor, action: entry.action })}
        </p>
        <p className="text-ink-faint text-xs">
          <time dateTime={entry.at}>{formatInstant(entry.at, zone, locale, { zoneName: false })}</time>
          {entry.actorKind === 'user' ? null : ` · ${t(`actor.${entry.actorKind}`)}`}
        </p>
      </div>
    </li>
  )
}
