'use client'
import { ImageIcon, Video } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { StoredFile } from '#contract/file.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { withBasePath } from '#lib/base-path.ts'
import { daysBetween } from '#lib/calendar-days.ts'
import { formatDay, formatLocalTime } from '#lib/format.ts'
import { useFiles } from '../hooks/use-files.ts'
import { groupByDay, type PhotoDay } from '../photo-days.ts'

/** The photos of a trip by the days on which they were taken; those that do not say so come last. */
export function PhotoAlbum({ trip }: { trip: Pick<TripDetail, 'id' | 'startDate' | 'durationDays'> }) {
  const t = useTranslations('files')
  const explain = useAppError()
  const list = useFiles(trip.id, 'photo', 'taken')
  const photos = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (list.isPending)
    return (
      <LoadingRegion>
        <Skeleton className="h-40 w-full" />
      </LoadingRegion>
    )
  if (list.isError && photos.length === 0)
    return (
      <ErrorState title={t('listFailed')} onRetry={() => list.refetch()}>
        {explain(list.error)}
      </ErrorState>
    )
  if (photos.length === 0) return <p className="py-8 text-center text-ink-soft text-sm">{t('nothingOfKind')}</p>
  return (
    <div className="flex flex-col gap-8">
      {groupByDay(photos).map((group) => (
        <AlbumDay key={group.day ?? 'undated'} group={group} trip={trip} />
      ))}
      {list.hasNextPage ? (
        <LoadMore hasMore loading={list.isFetchingNextPage} onLoadMore={() => list.fetchNextPage()} />
      ) : null}
    </div>
  )
}

function AlbumDay({
  group: { day, photos },
  trip,
}: {
  group: PhotoDay
  trip: Pick<TripDetail, 'startDate' | 'durationDays'>
}) {
  const t = useTranslations('files')
  const locale = useLocale()
  const number = day && trip.startDate ? daysBetween(trip.startDate, day) + 1 : 0
  const isOfTrip = number >= 1 && trip.durationDays !== null && number <= trip.durationDays
  return (
    <section>
      <h2 className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {day ? formatDay(day, locale) : t('album.undated')}
        {isOfTrip ? <span className="font-normal text-ink-faint text-sm">{t('album.day', { number })}</span> : null}
      </h2>
      {day ? null : <p className="mt-0.5 text-ink-faint text-sm">{t('album.undatedHint')}</p>}
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-2">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Photo photo={photo} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A square that downloads the photo. */
function Photo({ photo: { id, name, thumbnail, mediaType, takenAt, isMissing } }: { photo: StoredFile }) {
  const t = useTranslations('files')
  const locale = useLocale()
  const Icon = mediaType.startsWith('video/') ? Video : ImageIcon
  const time = takenAt ? formatLocalTime(takenAt.slice(11, 16), locale) : null
  const picture =
    thumbnail === 'ready' && !isMissing ? (
      // biome-ignore lint/performance/noImgElement: it is made in its size already, and read with the session of the reader.
      <img
        src={withBasePath(`/api/files/${id}/thumbnail`)}
        alt={name}
        loading="lazy"
        className="aspect-square w-full rounded-md bg-hover object-cover"
      />
    ) : (
      <span className="flex aspect-square w-full flex-col items-center justify-center gap-2 rounded-md bg-hover px-2 text-ink-faint text-xs">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
        <span className="line-clamp-2 max-w-full break-words text-center">{isMissing ? t('missing') : name}</span>
      </span>
    )
  return (
    <>
      {isMissing ? (
        picture
      ) : (
        <a
          href={withBasePath(`/api/files/${id}`)}
          download={name}
          title={name}
          className="block rounded-md hover:opacity-90"
        >
          {picture}
        </a>
      )}
      {time ? <p className="tabular mt-1 text-ink-faint text-xs">{time}</p> : null}
    </>
  )
}
