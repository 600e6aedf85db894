'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import '#features/trip-map/components/map-canvas.css'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { BaseNotice } from '#features/trip-map/components/base-notice.tsx'
import { MapButtons } from '#features/trip-map/components/map-buttons.tsx'
import { Pinned } from '#features/trip-map/components/pinned.tsx'
import { useMap } from '#features/trip-map/hooks/use-map.ts'
import { useView } from '#features/trip-map/hooks/use-view.ts'
import { computeBounds, type Position } from '#features/trip-map/map-geometry.ts'
import { clusterPins } from '#features/trip-map/map-pins.ts'
import { projectNear } from '#features/trip-map/project.ts'
import type { LocatedPhoto } from '../located-photos.ts'
import { PhotoMark } from './photo-mark.tsx'

/** Photos nearer than this, in pixels, would cover one another. */
const coverReach = 48
const closestZoom = 15
/** Of the framed photos from the edges; more on the side of the buttons. */
const padding = { top: 56, bottom: 56, left: 56, right: 92 }

function frame(map: MapLibreMap, photos: readonly Position[]) {
  const bounds = computeBounds(photos)
  if (bounds) map.fitBounds(bounds, { padding, maxZoom: closestZoom, duration: 0 })
}

/** Where photos were taken; those of one spot are one mark. */
export function PhotoCanvas({ photos, center }: { photos: readonly LocatedPhoto[]; center: Position }) {
  const t = useTranslations('files.album')
  const box = useRef<HTMLDivElement>(null)
  const { map, base } = useMap(box, { label: t('map'), center, isEmbedded: true })
  const view = useView(map)
  // biome-ignore lint/correctness/useExhaustiveDependencies: more photos are a reason to look elsewhere, a new thumbnail is not
  useEffect(() => {
    if (map) frame(map, photos)
  }, [map, photos.length])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` says that the projection has changed
  const clusters = useMemo(
    () => (map ? clusterPins(photos, (point) => projectNear(map, point), coverReach) : []),
    [map, view, photos],
  )
  return (
    <div className="relative h-full overflow-hidden bg-(--map-land)">
      <div ref={box} className="h-full" />
      {map ? (
        <>
          <div className="pointer-events-none absolute inset-0 overflow-hidden">
            {clusters.map(({ id, lat, lng, pins }) => (
              <Pinned key={id} map={map} lat={lat} lng={lng}>
                <PhotoMark photos={pins} />
              </Pinned>
            ))}
          </div>
          <BaseNotice base={base} />
          <MapButtons map={map} onFit={() => frame(map, photos)} />
        </>
      ) : null}
    </div>
  )
}
