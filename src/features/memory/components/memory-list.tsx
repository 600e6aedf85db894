'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { SearchInput } from '#components/ui/search-input.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import { MemoryRow } from './memory-row.tsx'

export function MemoryList({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations('memory')
  const explain = useAppError()
  const [text, setText] = useState('')
  const sought = useDebounced(text.trim(), 200)
  const list = trpc.memory.list.useInfiniteQuery(
    { limit: 50, ...(sought !== '' && { text: sought }) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (previous) => previous },
  )
  const memories = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.isPending) {
    return (
      <LoadingRegion className="flex flex-col gap-5 py-3">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
      </LoadingRegion>
    )
  }
  if (list.isError) {
    return (
      <ErrorState title={t('listFailed')} onRetry={() => list.refetch()}>
        {explain(list.error)}
      </ErrorState>
    )
  }
  if (memories.length === 0 && sought === '' && text === '') {
    return <EmptyState className="py-6" title={t('emptyTitle')} example={t('emptyExample')} />
  }
  return (
    <section aria-label={t('title')}>
      <SearchInput label={t('search')} value={text} maxLength={100} onChange={setText} />
      {memories.length === 0 ? (
        <p className="py-6 text-ink-faint">{t('nothingFound', { text: sought })}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {memories.map((memory) => (
            <MemoryRow key={memory.id} memory={memory} canEdit={canEdit} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <LoadMore hasMore loading={list.isFetchingNextPage} onLoadMore={() => list.fetchNextPage()} />
      ) : null}
    </section>
  )
}
