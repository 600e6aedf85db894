'use client'
import { useTranslations } from 'next-intl'
import { EmbeddedMap } from '#features/trip-map/components/embedded-map.tsx'
import type { Position } from '#features/trip-map/map-geometry.ts'
import type { LocatedPhoto } from '../located-photos.ts'
import { PhotoMark } from './photo-mark.tsx'

const markSize = 48

/** Where photos were taken; those of one spot are one mark. */
export function PhotoCanvas({ photos, center }: { photos: readonly LocatedPhoto[]; center: Position }) {
  const t = useTranslations('files.album')
  return (
    <EmbeddedMap label={t('map')} center={center} pins={photos} reach={markSize}>
      {(here) => <PhotoMark photos={here} />}
    </EmbeddedMap>
  )
}
