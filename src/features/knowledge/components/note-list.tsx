'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { useAppError } from '#lib/app-error.ts'
import type { useNotes } from '../hooks/use-notes.ts'
import { FoundRow, NoteRow } from './note-rows.tsx'

/** What was found, or without a search the newest notes. */
export function NoteList({
  sought,
  list,
  search,
  isFiltered,
  showTrip,
  onOpen,
  create,
}: Pick<ReturnType<typeof useNotes>, 'sought' | 'list' | 'search'> & {
  isFiltered: boolean
  showTrip: boolean
  onOpen: (entryId: string) => void
  create: ReactNode
}) {
  const t = useTranslations('notes')
  const explain = useAppError()
  const shown = sought === '' ? list : search
  if (shown.isPending) {
    return (
      <LoadingRegion className="flex flex-col gap-5 py-3">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-14 w-full" />
      </LoadingRegion>
    )
  }
  if (shown.isError) {
    return (
      <ErrorState title={t('listFailed')} onRetry={() => shown.refetch()}>
        {explain(shown.error)}
      </ErrorState>
    )
  }
  if (sought !== '') {
    const found = search.data?.items ?? []
    return (
      <section aria-label={t('results')}>
        {found.length === 0 ? <p className="py-6 text-ink-faint">{t('nothingFound', { text: sought })}</p> : null}
        <ul className="divide-y divide-line">
          {found.map((note) => (
            <FoundRow key={note.entryId} note={note} showTrip={showTrip} onOpen={() => onOpen(note.entryId)} />
          ))}
        </ul>
      </section>
    )
  }
  const notes = list.data?.pages.flatMap((page) => page.items) ?? []
  if (notes.length === 0 && isFiltered) return <p className="py-6 text-ink-faint">{t('nothingFiltered')}</p>
  if (notes.length === 0) return <EmptyState title={t('emptyTitle')} example={t('emptyExample')} action={create} />
  return (
    <section aria-label={t('title')}>
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} showTrip={showTrip} onOpen={() => onOpen(note.id)} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <LoadMore hasMore loading={list.isFetchingNextPage} onLoadMore={() => list.fetchNextPage()} />
      ) : null}
    </section>
  )
}
