'use client'
import { useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { SampleTrips } from '#features/trips/components/sample-trips.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { TemplateRow } from './template-row.tsx'

export function TemplateList() {
  const t = useTranslations('templates')
  const explain = useAppError()
  const templates = trpc.trips.templates.list.useQuery()
  if (templates.isPending) {
    return (
      <LoadingRegion className="flex flex-col gap-5 py-3">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
      </LoadingRegion>
    )
  }
  if (templates.isError && !templates.data) {
    return (
      <ErrorState
        title={t('loadFailed')}
        onRetry={() => templates.refetch()}
        reference={readAppError(templates.error).requestId || undefined}
      >
        {explain(templates.error)}
      </ErrorState>
    )
  }
  if (templates.data.length === 0)
    return (
      <>
        <EmptyState title={t('emptyTitle')} example={t('emptyExample')} />
        <SampleTrips />
      </>
    )
  return (
    <>
      <ul className="mb-10 divide-y divide-line border-line border-y">
        {templates.data.map((template) => (
          <TemplateRow key={template.id} template={template} />
        ))}
      </ul>
      <SampleTrips />
    </>
  )
}
