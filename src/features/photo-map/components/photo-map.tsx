'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { PhotoAlbum } from '#features/files/components/photo-album.tsx'
import { canDrawMap } from '#features/trip-map/can-draw-map.ts'
import { useAppError } from '#lib/app-error.ts'
import { loadPart } from '#lib/load-part.ts'
import { useAllPhotos } from '../hooks/use-all-photos.ts'
import { locatedPhotos } from '../located-photos.ts'

const skeleton = <Skeleton className="h-[28rem] w-full" />
const PhotoCanvas = dynamic(() => loadPart(() => import('./photo-canvas.tsx')).then((module) => module.PhotoCanvas), {
  ssr: false,
  loading: () => skeleton,
})

/** The album on the map: photos whose place was kept. Where no map can be drawn they stand by days. */
export function PhotoMap({ trip }: { trip: TripDetail }) {
  const t = useTranslations('files')
  const tMap = useTranslations('map')
  const explain = useAppError()
  const list = useAllPhotos(trip.id)
  const [canDraw, setCanDraw] = useState<boolean | null>(null)
  useEffect(() => setCanDraw(canDrawMap()), [])
  const photos = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data])
  const located = useMemo(() => locatedPhotos(photos, trip), [photos, trip])
  if (list.isPending || canDraw === null) return skeleton
  if (list.isError && photos.length === 0)
    return (
      <ErrorState title={t('listFailed')} onRetry={() => list.refetch()}>
        {explain(list.error)}
      </ErrorState>
    )
  if (!canDraw)
    return (
      <div className="flex flex-col gap-4">
        <Notice>{tMap('noMap')}</Notice>
        <PhotoAlbum trip={trip} />
      </div>
    )
  const without = photos.length - located.length
  return (
    <>
      {located.length > 0 ? (
        <div className="h-[28rem] max-h-[70svh] overflow-hidden rounded-lg border border-line">
          <PhotoCanvas photos={located} center={trip.destination} />
        </div>
      ) : null}
      {without > 0 ? (
        <p className="mt-3 text-ink-soft text-sm">
          {t('album.unplacedCount', { count: without })} {t('album.unplacedHint')}
        </p>
      ) : null}
    </>
  )
}
