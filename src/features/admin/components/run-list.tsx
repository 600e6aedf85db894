'use client'
import { ChevronDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import type { RunSummary } from '#contract/admin.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { RunSteps } from './run-steps.tsx'

const pageSize = 20
const tones: Record<RunSummary['status'], Tone> = {
  queued: 'neutral',
  running: 'info',
  waiting: 'info',
  completed: 'positive',
  failed: 'danger',
  cancelled: 'neutral',
}

/** Runs of the assistant, newest first; each opens its timeline. */
export function RunList() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const list = trpc.admin.runs.list.useInfiniteQuery(
    { limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor },
  )
  const runs = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <h2 className="mt-8 mb-2 font-semibold text-base">{t('modelPage.runs')}</h2>
      {list.isPending ? <TableSkeleton rows={4} /> : null}
      {list.isError && !list.data ? (
        <ErrorState title={t('loadFailed')} onRetry={() => list.refetch()}>
          {explain(list.error)}
        </ErrorState>
      ) : null}
      {list.data && runs.length === 0 ? (
        <EmptyState title={t('modelPage.noRuns')} example={t('modelPage.noRunsHint')} />
      ) : null}
      {runs.length > 0 ? (
        <>
          <ul className="divide-y divide-line border-line border-y">
            {runs.map((run) => (
              <Run key={run.id} run={run} />
            ))}
          </ul>
          <LoadMore
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onLoadMore={() => list.fetchNextPage()}
          />
        </>
      ) : null}
    </>
  )
}

function Run({ run }: { run: RunSummary }) {
  const t = useTranslations('admin.modelPage')
  const stages = useTranslations('stages.name')
  const locale = useLocale()
  const zone = useReaderZone()
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="grid min-h-14 list-none grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 py-2.5 hover:bg-hover/60">
          <span className="min-w-0">
            <time dateTime={run.createdAt} className="tabular block font-medium">
              {formatInstant(run.createdAt, zone, locale)}
            </time>
            <span className="block truncate text-ink-faint">
              {t('runSummary', { stage: stages(run.stage), model: run.model ?? t('noModel') })}
            </span>
          </span>
          <Badge tone={tones[run.status]}>{t(`runStates.${run.status}`)}</Badge>
          <ChevronDown
            aria-hidden
            className="size-4 text-ink-faint transition-transform group-open:rotate-180"
            strokeWidth={1.75}
          />
        </summary>
        {isOpen ? <RunSteps runId={run.id} /> : null}
      </details>
    </li>
  )
}
