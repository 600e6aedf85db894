'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'

/** A search that failed, with a way to try again. */
export function SearchFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useTranslations('explore')
  const explain = useAppError()
  return (
    <ErrorState
      title={words('failedTitle')}
      reference={readAppError(error).requestId}
      onRetry={onRetry}
      className="mt-6"
    >
      {explain(error)}
    </ErrorState>
  )
}

/** Something was found, but the filters hide all of it. */
export function AllFilteredOut({ count, onClear }: { count: number; onClear: () => void }) {
  const words = useTranslations('explore')
  return (
    <EmptyState
      title={words('filteredOut')}
      example={words('filteredOutHint', { count })}
      action={<Button onClick={onClear}>{words('clearFilters')}</Button>}
    />
  )
}
