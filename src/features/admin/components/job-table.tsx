'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Job } from '#contract/admin.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

const tones: Partial<Record<Job['state'], Tone>> = { failed: 'danger', retry: 'caution', active: 'info' }

export function JobTable({ rows }: { rows: Job[] }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const zone = useReaderZone()
  const columns: Column<Job>[] = [
    {
      id: 'name',
      header: t('jobPage.job'),
      cell: (job) => (
        <div className="min-w-0">
          <p className="break-all font-mono text-xs">{job.name}</p>
          {job.error ? <p className="mt-1 max-w-prose break-words text-ink-soft">{job.error}</p> : null}
          <p className="tabular mt-0.5 text-ink-faint text-xs sm:hidden">
            <time dateTime={job.createdAt}>{formatInstant(job.createdAt, zone, locale)}</time>
          </p>
        </div>
      ),
    },
    {
      id: 'created',
      header: t('jobPage.created'),
      wideOnly: true,
      className: 'tabular whitespace-nowrap text-ink-soft',
      cell: ({ createdAt }) => <time dateTime={createdAt}>{formatInstant(createdAt, zone, locale)}</time>,
    },
    {
      id: 'tries',
      header: t('jobPage.retries'),
      align: 'end',
      wideOnly: true,
      className: 'tabular w-20',
      cell: ({ retryCount }) => retryCount,
    },
    {
      id: 'state',
      header: t('columns.state'),
      className: 'whitespace-nowrap',
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`jobPage.states.${state}`)}</Badge>,
    },
    {
      id: 'retry',
      header: <span className="sr-only">{t('jobPage.retry')}</span>,
      align: 'end',
      cell: (job) => (job.state === 'failed' ? <RetryButton job={job} /> : null),
    },
  ]
  return <Table caption={t('jobs')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

function RetryButton({ job }: { job: Job }) {
  const t = useTranslations('admin')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const retry = trpc.admin.jobs.retry.useMutation({
    onSuccess: () => toast.done(t('jobPage.retried', { name: job.name })),
    onError: (error) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.admin.jobs.invalidate(),
  })
  return (
    <Button
      size="sm"
      busy={retry.isPending}
      aria-label={t('jobPage.retryJob', { name: job.name })}
      onClick={() => retry.mutate({ jobId: job.id, name: job.name })}
    >
      {t('jobPage.retry')}
    </Button>
  )
}
