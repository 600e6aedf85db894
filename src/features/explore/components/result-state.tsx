'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'

/** A failed search with a retry. */
export function SearchError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('explore')
  const explain = useAppError()
  return (
    <ErrorState title={t('failedTitle')} reference={readAppError(error).requestId} onRetry={onRetry} className="mt-6">
      {explain(error)}
    </ErrorState>
  )
}

/** All results are hidden by the filters. */
export function NoMatches({ count, onClear }: { count: number; onClear: () => void }) {
  const t = useTranslations('explore')
  return (
    <EmptyState
      title={t('filteredOut')}
      example={t('filteredOutHint', { count })}
      action={<Button onClick={onClear}>{t('clearFilters')}</Button>}
    />
  )
}
