'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import '#features/trip-map/components/map-canvas.css'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { DayMark, dayColour } from '#components/ui/day-mark.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { BaseNotice } from '#features/trip-map/components/base-notice.tsx'
import { ClusterFace } from '#features/trip-map/components/cluster-face.tsx'
import { MapButtons } from '#features/trip-map/components/map-buttons.tsx'
import { Pinned } from '#features/trip-map/components/pinned.tsx'
import { useMap } from '#features/trip-map/hooks/use-map.ts'
import { useMapData } from '#features/trip-map/hooks/use-map-data.ts'
import { usePinLabel } from '#features/trip-map/hooks/use-pin-label.ts'
import { useView } from '#features/trip-map/hooks/use-view.ts'
import { computeBounds, type Position } from '#features/trip-map/map-geometry.ts'
import { clusterPins, type MapPin } from '#features/trip-map/map-pins.ts'
import { buildDayWays, wayFeatures } from '#features/trip-map/map-ways.ts'
import { pinLook } from '#features/trip-map/pin-look.ts'
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
  const label = usePinLabel(pins)
  const [isOpen, setOpen] = useState(false)
  const [first] = pins
  if (!first) return null
  return (
    <Popover
      label={label}
      side="top"
      align="center"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" aria-label={label} data-day={dayColour(first.day ?? 1)} className={pinLook(pins)}>
          {pins.length > 1 ? <ClusterFace pins={pins} /> : first.number}
        </button>
      }
    >
      <ul className="flex max-h-64 flex-col gap-1.5 overflow-y-auto">
        {pins.map((pin) => (
          <li key={pin.id} className="flex items-center gap-2">
            <DayMark day={pin.day ?? 1} label={pin.number} size="sm" />
            <span className="wrap-anywhere min-w-0">{pin.item.title}</span>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
