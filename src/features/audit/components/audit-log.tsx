'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import type { NamedAuditEntry } from '#contract/audit.ts'
import type { AuditFilter } from '#contract/audit-filter.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { classNames } from '#lib/class-names.ts'
import { trpc } from '#lib/trpc.ts'
import {
  emptyAuditFilter,
  findAuditFilterProblem,
  readAuditFilter,
  toAuditQuery,
  writeAuditFilter,
} from '../audit-filter.ts'
import { useAuditExport } from '../hooks/use-audit-export.ts'
import { AuditEntrySheet } from './audit-entry-sheet.tsx'
import { AuditFacets } from './audit-facets.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { SavedFilters } from './saved-filters.tsx'

const pageSize = 40

/** All changes, newest first, paginated; a row opens its details. */
export function AuditLog() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const [filter, setFilter] = useAuditFilter()
  const [opened, setOpened] = useState<NamedAuditEntry | null>(null)
  const problem = findAuditFilterProblem(filter)
  const query = useMemo(() => toAuditQuery(filter, Date.now()), [filter])
  const trail = trpc.audit.list.useInfiniteQuery(
    { limit: pageSize, ...query },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData, enabled: problem === null },
  )
  const { read, save } = useAuditExport(query)
  const entries = trail.data?.pages.flatMap((page) => page.items) ?? []
  const reset = () => setFilter(emptyAuditFilter)
  return (
    <>
      <p className="mb-5 max-w-prose text-ink-soft">{t('auditLead')}</p>
      <AuditFilters filter={filter} problem={problem} onChange={setFilter} onReset={reset} />
      <SavedFilters filter={filter} onApply={setFilter} />
      {problem === null ? <AuditFacets query={query} filter={filter} onChange={setFilter} /> : null}
      {entries.length > 0 ? (
        <Button size="sm" className="mt-4" busy={read !== null} onClick={() => void save()}>
          <Download aria-hidden strokeWidth={1.75} />
          {read === null ? t('export') : t('exporting', { count: read })}
        </Button>
      ) : null}
      <div className={classNames('mt-6 transition-opacity', trail.isPlaceholderData && 'opacity-60')}>
        {trail.isPending && problem === null ? <TableSkeleton rows={8} /> : null}
        {trail.isError && !trail.data ? (
          <ErrorState
            title={t('loadFailed')}
            onRetry={() => trail.refetch()}
            reference={readAppError(trail.error).requestId || undefined}
          >
            {explain(trail.error)}
          </ErrorState>
        ) : null}
        {trail.data && entries.length === 0 ? (
          <EmptyState
            title={t('noEntries')}
            example={t('noEntriesHint')}
            action={<Button onClick={reset}>{t('filters.clear')}</Button>}
          />
        ) : null}
        {entries.length > 0 ? (
          <>
            <AuditTable entries={entries} onOpen={setOpened} onNarrow={setFilter} />
            <LoadMore
              hasMore={trail.hasNextPage}
              loading={trail.isFetchingNextPage}
              onLoadMore={() => trail.fetchNextPage()}
            />
          </>
        ) : null}
      </div>
      <AuditEntrySheet
        entry={opened}
        onClose={() => setOpened(null)}
        onNarrow={(part) => {
          setOpened(null)
          setFilter(part)
        }}
      />
    </>
  )
}

/** Kept in the URL, so that an admin can share the view. */
function useAuditFilter(): [AuditFilter, (part: Partial<AuditFilter>) => void] {
  const params = useSearchParams()
  const filter = useMemo(() => readAuditFilter(params), [params])
  const change = useCallback(
    (part: Partial<AuditFilter>) => {
      const query = writeAuditFilter({ ...filter, ...part })
      window.history.replaceState(null, '', query.size > 0 ? `?${query}` : window.location.pathname)
    },
    [filter],
  )
  return [filter, change]
}
