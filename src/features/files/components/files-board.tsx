'use client'
import { CalendarDays, List, MapIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { uploadKinds } from '#contract/choices.ts'
import type { StoredFile, UploadKind } from '#contract/file.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { addDays } from '#lib/calendar-days.ts'
import { useFileActions, useFiles } from '../hooks/use-files.ts'
import { useIncomingFiles } from '../hooks/use-incoming-files.ts'
import { useKeepTaken } from '../hooks/use-keep-taken.ts'
import { useTargetTitles } from '../hooks/use-target-titles.ts'
import { useUploads } from '../hooks/use-uploads.ts'
import { AttachDialog } from './attach-dialog.tsx'
import { DocumentDialog } from './document-dialog.tsx'
import { FileRow } from './file-row.tsx'
import { PhotoAlbum } from './photo-album.tsx'
import { RenameFileDialog } from './rename-file-dialog.tsx'
import { UploadButtons } from './upload-buttons.tsx'
import { UploadList } from './upload-list.tsx'

/** The files of a trip and what is on its way to them: chosen, dropped, pasted or just photographed. */
export function FilesBoard({ trip, photoMap }: { trip: TripDetail; photoMap: ReactNode }) {
  const t = useTranslations('files')
  const explain = useAppError()
  const canWrite = trip.role !== 'viewer'
  const [kind, setKind] = useState<UploadKind | null>(null)
  const [view, setView] = useState<'list' | 'days' | 'map'>('list')
  const [renamed, setRenamed] = useState<StoredFile | null>(null)
  const [described, setDescribed] = useState<StoredFile | null>(null)
  const list = useFiles(trip.id, kind)
  const [attachedId, setAttachedId] = useState<string | null>(null)
  const { attach, detach, move, remove } = useFileActions(trip.id)
  const { uploads, add, retry, drop } = useUploads(trip.id)
  const [isTakenKept, keepTaken] = useKeepTaken()
  const send = (files: readonly File[]) => add(files, isTakenKept)
  const isOver = useIncomingFiles(canWrite, send)
  const files = list.data?.pages.flatMap(({ items }) => items) ?? []
  const titlesOf = useTargetTitles(trip, files)
  const attached = files.find(({ id }) => id === attachedId)
  const album = kind === 'photo' && view !== 'list' ? view : null
  const isEmpty = list.isSuccess && files.length === 0
  const buttons = canWrite ? <UploadButtons onFiles={send} /> : null
  const tripEnd = trip.startDate && trip.durationDays ? addDays(trip.startDate, trip.durationDays - 1) : null
  const nameOf = (userId: string) => trip.members.find((member) => member.userId === userId)?.name ?? null
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <Segmented
          label={t('filter')}
          name="kind"
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: t('all') },
            ...uploadKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          ]}
          onChange={(value) => setKind(value === 'all' ? null : value)}
        />
        {isEmpty && kind === null ? null : buttons}
      </div>
      {canWrite ? (
        <Checkbox
          className="mb-4"
          label={t('keepTaken')}
          detail={t('keepTakenDetail')}
          checked={isTakenKept}
          onChange={({ target }) => keepTaken(target.checked)}
        />
      ) : null}
      {kind === 'photo' && !isEmpty ? (
        <Segmented
          className="mb-5"
          label={t('view')}
          name="view"
          value={view}
          options={[
            { value: 'list', label: t('views.list'), icon: List },
            { value: 'days', label: t('views.days'), icon: CalendarDays },
            { value: 'map', label: t('views.map'), icon: MapIcon },
          ]}
          onChange={setView}
        />
      ) : null}
      <UploadList uploads={uploads} onRetry={retry} onDrop={drop} />
      {list.isPending ? (
        <LoadingRegion className="flex flex-col gap-4">
          <Skeleton className="h-12 w-full" />
          <Skeleton className="h-12 w-full" />
        </LoadingRegion>
      ) : null}
      {list.isError ? (
        <ErrorState title={t('listFailed')} onRetry={() => list.refetch()}>
          {explain(list.error)}
        </ErrorState>
      ) : null}
      {isEmpty ? (
        kind === null ? (
          <EmptyState
            title={t('emptyTitle')}
            example={t(canWrite ? 'emptyExample' : 'emptyForViewers')}
            action={buttons}
          />
        ) : (
          <p className="py-6 text-ink-faint">{t('nothingOfKind')}</p>
        )
      ) : null}
      {album === 'days' ? <PhotoAlbum trip={trip} /> : null}
      {album === 'map' ? photoMap : null}
      {files.length > 0 && !album ? (
        <section aria-label={t('title')}>
          <ul className="divide-y divide-line">
            {files.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                owner={trip.members.length > 1 ? nameOf(file.ownerId) : null}
                targets={titlesOf(file)}
                tripEnd={tripEnd}
                actions={{
                  canWrite,
                  onRename: setRenamed,
                  onDescribe: setDescribed,
                  onAttach: ({ id }) => setAttachedId(id),
                  onMove: move,
                  onRemove: remove,
                }}
              />
            ))}
          </ul>
          {list.hasNextPage ? (
            <LoadMore hasMore loading={list.isFetchingNextPage} onLoadMore={() => list.fetchNextPage()} />
          ) : null}
        </section>
      ) : null}
      {isOver ? (
        <div className="pointer-events-none fixed inset-4 z-30 flex items-center justify-center rounded-xl border-2 border-accent border-dashed bg-scrim">
          <p className="rounded-lg bg-raised px-5 py-3 font-medium shadow-float">{t('dropHere')}</p>
        </div>
      ) : null}
      {attached ? (
        <AttachDialog
          file={attached}
          trip={trip}
          onAttach={attach}
          onDetach={detach}
          onClose={() => setAttachedId(null)}
        />
      ) : null}
      {described ? <DocumentDialog file={described} tripId={trip.id} onClose={() => setDescribed(null)} /> : null}
      {renamed ? <RenameFileDialog file={renamed} tripId={trip.id} onClose={() => setRenamed(null)} /> : null}
    </>
  )
}
