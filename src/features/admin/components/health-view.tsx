'use client'
import { CircleAlert, CircleCheck, CircleX, type LucideIcon, RefreshCw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import type { Health } from '#contract/admin.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { LogLevel } from './log-level.tsx'

type Status = Health['status']
type Dependency = Health['dependencies'][number]

const looks: Record<Status, { tone: Tone; icon: LucideIcon }> = {
  up: { tone: 'positive', icon: CircleCheck },
  degraded: { tone: 'caution', icon: CircleAlert },
  down: { tone: 'danger', icon: CircleX },
}
const builtIns = ['database', 'rate-limit', 'mail', 'files', 'chat-model', 'embeddings', 'travel-data'] as const
const isBuiltIn = (name: Dependency['name']): name is (typeof builtIns)[number] =>
  builtIns.some((each) => each === name)
const refreshEveryMs = 15_000

export function HealthView() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const health = trpc.admin.health.useQuery(undefined, { refetchInterval: refreshEveryMs, staleTime: 0 })
  return (
    <>
      <p className="mb-5 max-w-prose text-ink-soft">{t('healthLead')}</p>
      {health.isPending ? <TableSkeleton rows={6} /> : null}
      {health.isError && !health.data ? (
        <ErrorState title={t('loadFailed')} onRetry={() => health.refetch()}>
          {explain(health.error)}
        </ErrorState>
      ) : null}
      {health.data ? (
        <>
          <Overview health={health.data} isChecking={health.isFetching} onCheck={() => health.refetch()} />
          <DependencyTable dependencies={health.data.dependencies} />
        </>
      ) : null}
      <LogLevel />
    </>
  )
}

function Overview({ health, isChecking, onCheck }: { health: Health; isChecking: boolean; onCheck: () => void }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const zone = useReaderZone()
  const { icon: Icon } = looks[health.status]
  const colour = { up: 'text-positive', degraded: 'text-caution', down: 'text-danger' }[health.status]
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-8 gap-y-3">
      <p role="status" className="flex items-center gap-2 font-semibold text-base">
        <Icon aria-hidden className={`size-5 ${colour}`} strokeWidth={1.75} />
        {t(`overall.${health.status}`)}
      </p>
      <dl className="tabular flex flex-wrap gap-x-6 gap-y-1 text-ink-faint">
        <div className="flex gap-1.5">
          <dt>{t('version')}</dt>
          <dd className="text-ink-soft">{health.version}</dd>
        </div>
        <div className="flex gap-1.5">
          <dt>{t('startedAt')}</dt>
          <dd className="text-ink-soft">{formatInstant(health.startedAt, zone, locale)}</dd>
        </div>
      </dl>
      <Button size="sm" className="sm:ml-auto" busy={isChecking} onClick={onCheck}>
        <RefreshCw aria-hidden />
        {t('checkAgain')}
      </Button>
    </div>
  )
}

function DependencyTable({ dependencies }: { dependencies: Dependency[] }) {
  const t = useTranslations('admin')
  const columns: Column<Dependency>[] = [
    {
      id: 'name',
      header: t('columns.dependency'),
      className: 'font-medium',
      cell: ({ name }) => t(`dependencies.${name}`),
    },
    {
      id: 'status',
      header: t('columns.state'),
      cell: ({ status }) => (
        <Badge tone={looks[status].tone} icon={looks[status].icon}>
          {t(`statuses.${status}`)}
        </Badge>
      ),
    },
    { id: 'mode', header: t('columns.mode'), wideOnly: true, cell: ({ mode }) => t(`modes.${mode}`) },
    {
      id: 'detail',
      header: t('columns.detail'),
      wideOnly: true,
      className: 'text-ink-soft',
      // What runs elsewhere is named as it is configured.
      cell: ({ name, mode, detail }) => (mode === 'embedded' && isBuiltIn(name) ? t(`builtIn.${name}`) : detail),
    },
    {
      id: 'latency',
      header: t('columns.latency'),
      align: 'end',
      className: 'tabular whitespace-nowrap',
      cell: ({ latencyMs }) =>
        latencyMs === null ? (
          <span className="text-ink-faint">–</span>
        ) : (
          t('latencyMs', { ms: roundLatency(latencyMs) })
        ),
    },
  ]
  return <Table caption={t('health')} columns={columns} rows={dependencies} rowKey={({ name }) => name} />
}

/** p50 and p95 of a duration. */
function roundLatency(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : Math.round(ms).toString()
}
