'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import '#features/trip-map/components/map-canvas.css'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dayColour } from '#components/ui/day-mark.tsx'
import { BaseNotice } from '#features/trip-map/components/base-notice.tsx'
import { MapButtons } from '#features/trip-map/components/map-buttons.tsx'
import { PinList } from '#features/trip-map/components/pin-list.tsx'
import { PinMark } from '#features/trip-map/components/pin-mark.tsx'
import { Pinned } from '#features/trip-map/components/pinned.tsx'
import { useMap } from '#features/trip-map/hooks/use-map.ts'
import { useMapData } from '#features/trip-map/hooks/use-map-data.ts'
import { useView } from '#features/trip-map/hooks/use-view.ts'
import { computeBounds, type Position } from '#features/trip-map/map-geometry.ts'
import { clusterPins, type MapPin } from '#features/trip-map/map-pins.ts'
import { buildDayWays, wayFeatures } from '#features/trip-map/map-ways.ts'
import { projectNear } from '#features/trip-map/project.ts'

/** Pins nearer than this would cover one another. */
const coverReach = 30
const closestZoom = 14
/** Of the framed places from the edges; more on the side of the buttons. */
const padding = { top: 48, bottom: 48, left: 48, right: 84 }

function frame(map: MapLibreMap, pins: readonly Position[]) {
  const bounds = computeBounds(pins)
  if (bounds) map.fitBounds(bounds, { padding, maxZoom: closestZoom, duration: 0 })
}

/** The places of a shared trip by day, with the way from each to the next. */
export function SharedMap({ pins, center }: { pins: readonly MapPin[]; center: Position }) {
  const t = useTranslations('map')
  const box = useRef<HTMLDivElement>(null)
  const { map, base } = useMap(box, { label: t('label'), center, isEmbedded: true })
  const view = useView(map)
  const ways = useMemo(() => wayFeatures(buildDayWays(pins, new Map(), true), [], dayColour, true), [pins])
  useMapData(map, 'ways', ways)
  useEffect(() => {
    if (map) frame(map, pins)
  }, [map, pins])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` says that the projection has changed
  const clusters = useMemo(
    () => (map ? clusterPins(pins, (point) => projectNear(map, point), coverReach) : []),
    [map, view, pins],
  )
  return (
    <div className="relative h-full overflow-hidden bg-(--map-land)">
      <div ref={box} className="h-full" />
      {map ? (
        <>
          <div className="pointer-events-none absolute inset-0 overflow-hidden">
            {clusters.map(({ id, lat, lng, pins: here }) => (
              <Pinned key={id} map={map} lat={lat} lng={lng}>
                <SharedMark pins={here} />
              </Pinned>
            ))}
          </div>
          <BaseNotice base={base} />
          <MapButtons map={map} onFit={() => frame(map, pins)} />
        </>
      ) : null}
    </div>
  )
}

function SharedMark({ pins }: { pins: readonly MapPin[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <PinMark pins={pins} isOpen={isOpen} onOpenChange={setOpen}>
      <PinList pins={pins} />
    </PinMark>
  )
}
