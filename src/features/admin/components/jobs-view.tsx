'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Field } from '#components/ui/field.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { Select } from '#components/ui/select.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import type { Job, JobQueueCounts } from '#contract/admin.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { JobTable } from './job-table.tsx'

const pageSize = 30
const refreshMs = 15_000
const states: readonly Job['state'][] = ['failed', 'retry', 'created', 'active', 'completed', 'cancelled']

/** Background work: what waits, what was given up, and another try for it. */
export function JobsView() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const [state, setState] = useState<Job['state'] | ''>('')
  const [name, setName] = useState('')
  const queues = trpc.admin.jobs.queues.useQuery(undefined, { refetchInterval: refreshMs })
  const jobs = trpc.admin.jobs.list.useInfiniteQuery(
    { limit: pageSize, ...(state ? { state } : {}), ...(name ? { name } : {}) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData, refetchInterval: refreshMs },
  )
  const rows = jobs.data?.pages.flatMap((page) => page.items) ?? []
  const all = { value: '', label: t('jobPage.all') }
  return (
    <>
      <p className="mb-5 max-w-prose text-ink-soft">{t('jobPage.lead')}</p>
      {queues.data ? <BusyQueues queues={queues.data} /> : null}
      <div className="mb-5 flex flex-wrap gap-4">
        <Field label={t('columns.state')} className="w-44 max-sm:flex-1">
          {(control) => (
            <Select
              {...control}
              value={state}
              onChange={(event) => setState(states.find((known) => known === event.target.value) ?? '')}
              options={[all, ...states.map((value) => ({ value, label: t(`jobPage.states.${value}`) }))]}
            />
          )}
        </Field>
        <Field label={t('jobPage.job')} className="w-64 max-sm:w-full">
          {(control) => (
            <Select
              {...control}
              value={name}
              onChange={(event) => setName(event.target.value)}
              options={[all, ...(queues.data ?? []).map((queue) => ({ value: queue.name, label: queue.name }))]}
            />
          )}
        </Field>
      </div>
      {jobs.isPending ? <TableSkeleton rows={5} /> : null}
      {jobs.isError && !jobs.data ? (
        <ErrorState title={t('loadFailed')} onRetry={() => jobs.refetch()}>
          {explain(jobs.error)}
        </ErrorState>
      ) : null}
      {jobs.data && rows.length === 0 ? <EmptyState title={t('jobPage.none')} example={t('jobPage.noneHint')} /> : null}
      {rows.length > 0 ? (
        <>
          <JobTable rows={rows} />
          <LoadMore
            hasMore={jobs.hasNextPage}
            loading={jobs.isFetchingNextPage}
            onLoadMore={() => jobs.fetchNextPage()}
          />
        </>
      ) : null}
    </>
  )
}

/** Only queues in which something waits, runs or was given up. */
function BusyQueues({ queues }: { queues: JobQueueCounts[] }) {
  const t = useTranslations('admin')
  const busy = queues.filter(({ waiting, active, failed }) => waiting + active + failed > 0)
  if (busy.length === 0) return <p className="mb-6 text-ink-soft">{t('jobPage.idle')}</p>
  const figure = (id: 'waiting' | 'active' | 'failed'): Column<JobQueueCounts> => ({
    id,
    header: t(`jobPage.${id}`),
    align: 'end',
    className: 'tabular w-20',
    cell: (queue) => <span className={id === 'failed' && queue.failed > 0 ? 'text-danger' : ''}>{queue[id]}</span>,
  })
  const columns: Column<JobQueueCounts>[] = [
    {
      id: 'name',
      header: t('jobPage.job'),
      cell: (queue) => <span className="break-all font-mono text-xs">{queue.name}</span>,
    },
    figure('waiting'),
    figure('active'),
    figure('failed'),
  ]
  return (
    <Table
      className="mb-8 max-w-xl"
      caption={t('jobPage.queues')}
      columns={columns}
      rows={busy}
      rowKey={(queue) => queue.name}
    />
  )
}
