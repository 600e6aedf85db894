'use client'
import { useLocale, useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import type { RunStep } from '#contract/admin.ts'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { trpc } from '#lib/trpc.ts'

/** What the models and the tools did in a run. */
export function RunSteps({ runId }: { runId: string }) {
  const t = useTranslations('admin')
  const describe = useStepTexts()
  const explain = useAppError()
  const run = trpc.admin.runs.get.useQuery({ runId })
  if (run.isPending) return <TableSkeleton rows={3} />
  if (run.isError) {
    return (
      <ErrorState title={t('loadFailed')} onRetry={() => run.refetch()}>
        {explain(run.error)}
      </ErrorState>
    )
  }
  const started = Date.parse(run.data.createdAt)
  const columns: Column<RunStep & { index: number }>[] = [
    {
      id: 'at',
      header: t('columns.at'),
      className: 'tabular text-ink-faint',
      cell: ({ at }) => describe.since(at, started),
    },
    { id: 'what', header: t('columns.action'), className: 'font-medium', cell: describe.what },
    { id: 'detail', header: t('columns.detail'), className: 'break-words text-ink-soft', cell: describe.detail },
  ]
  const rows = run.data.steps.map((step, index) => ({ ...step, index }))
  return (
    <div className="pb-5">
      <Table
        caption={t('modelPage.timeline')}
        columns={columns}
        rows={rows}
        rowKey={({ index }) => String(index)}
        empty={t('modelPage.timelineEmpty')}
      />
    </div>
  )
}

function useStepTexts() {
  const t = useTranslations('admin.modelPage')
  const locale = useLocale()
  const seconds = (ms: number) =>
    t('seconds', { value: (Math.max(0, ms) / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }) })
  return {
    since: (at: string, started: number) => `+${seconds(Date.parse(at) - started)}`,
    what(step: RunStep): string {
      switch (step.type) {
        case 'tool':
          return `${t('tool')} ${step.name}`
        case 'model':
          return `${step.name}: ${t(`purpose.${step.purpose}`)}`
        case 'proposal':
          return t('proposal')
        case 'end':
          return t('end')
      }
    },
    detail(step: RunStep): string {
      switch (step.type) {
        case 'tool':
          return `${step.summary} (${seconds(step.ms)})`
        case 'model':
          return [outcomeOf(step), tokensOf(step), seconds(step.ms)].filter(Boolean).join(factSeparator)
        case 'proposal':
          return t('changes', { count: step.changes })
        case 'end':
          return [t(`runStates.${step.status}`), step.errorCode].filter(Boolean).join(factSeparator)
      }
    },
  }

  function outcomeOf({ outcome }: Extract<RunStep, { type: 'model' }>): string {
    if (outcome === 'ok') return ''
    return outcome === 'aborted' ? t('stopped') : t(`kinds.${outcome}`)
  }

  function tokensOf({ inputTokens: input, outputTokens: output }: Extract<RunStep, { type: 'model' }>): string {
    return t('tokenPair', { input, output })
  }
}
