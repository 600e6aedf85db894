'use client'
import { useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { ModelTable } from './model-table.tsx'
import { RunList } from './run-list.tsx'

const refreshEveryMs = 30_000

export function ModelsView() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const models = trpc.admin.models.useQuery(undefined, { refetchInterval: refreshEveryMs, staleTime: 0 })
  return (
    <>
      <p className="mb-5 max-w-prose text-ink-soft">{t('modelsLead')}</p>
      {models.isPending ? <TableSkeleton rows={2} /> : null}
      {models.isError && !models.data ? (
        <ErrorState title={t('loadFailed')} onRetry={() => models.refetch()}>
          {explain(models.error)}
        </ErrorState>
      ) : null}
      {models.data ? <ModelTable {...models.data} /> : null}
      <RunList />
    </>
  )
}
