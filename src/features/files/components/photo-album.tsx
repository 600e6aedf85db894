'use client'
import { useLocale, useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatDay } from '#lib/format.ts'
import { useFiles } from '../hooks/use-files.ts'
import { groupByDay, type PhotoDay, tripDayOf } from '../photo-days.ts'
import { AlbumPhoto } from './album-photo.tsx'

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
  const number = day && tripDayOf(trip, day)
  return (
    <section>
      <h2 className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {day ? formatDay(day, locale) : t('album.undated')}
        {number ? <span className="font-normal text-ink-faint text-sm">{t('album.day', { number })}</span> : null}
      </h2>
      {day ? null : <p className="mt-0.5 text-ink-faint text-sm">{t('album.undatedHint')}</p>}
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-2">
        {photos.map((photo) => (
          <li key={photo.id}>
            <AlbumPhoto photo={photo} />
          </li>
        ))}
      </ul>
    </section>
  )
}
