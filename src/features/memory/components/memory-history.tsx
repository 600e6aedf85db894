'use client'
import { useLocale, useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

/** How a memory came to be what it is, newest first. */
export function MemoryHistory({ memoryId }: { memoryId: string }) {
  const t = useTranslations('memory')
  const locale = useLocale()
  const zone = useReaderZone()
  const explain = useAppError()
  const history = trpc.memory.history.useQuery({ memoryId }, { staleTime: 0 })
  if (history.isPending) {
    return (
      <LoadingRegion>
        <Skeleton className="h-12 w-full" />
      </LoadingRegion>
    )
  }
  if (history.isError) {
    return (
      <ErrorState title={t('historyFailed')} onRetry={() => history.refetch()}>
        {explain(history.error)}
      </ErrorState>
    )
  }
  return (
    <>
      <p className="font-medium">{t('history')}</p>
      <ol className="mt-2 space-y-2">
        {history.data.items.toReversed().map(({ action, evidence, text, at }) => (
          <li key={`${at}-${action}`}>
            <p>{t(`event.${action}`, { evidence: evidence ?? 'none' })}</p>
            {text ? <p className="break-words text-ink-soft">{text}</p> : null}
            <p className="tabular text-ink-faint text-xs">{formatInstant(at, zone, locale, { zoneName: false })}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
