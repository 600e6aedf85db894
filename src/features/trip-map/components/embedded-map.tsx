'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map-canvas.css'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useMap } from '../hooks/use-map.ts'
import { useMapData } from '../hooks/use-map-data.ts'
import { useView } from '../hooks/use-view.ts'
import { computeBounds, type Position } from '../map-geometry.ts'
import { clusterPins } from '../map-pins.ts'
import type { MapData } from '../plan-layers.ts'
import { projectNear } from '../project.ts'
import { BaseNotice } from './base-notice.tsx'
import { MapButtons } from './map-buttons.tsx'
import { Pinned } from './pinned.tsx'

const closestZoom = 14
/** Of the framed pins from the edges; more on the side of the buttons. */
const padding = { top: 56, bottom: 56, left: 56, right: 92 }
const noWays: MapData = { type: 'FeatureCollection', features: [] }

function frame(map: MapLibreMap, pins: readonly Position[]) {
  const bounds = computeBounds(pins)
  if (bounds) map.fitBounds(bounds, { padding, maxZoom: closestZoom, duration: 0 })
}

/** A map within a page, framed around its pins; those that would cover one another have one mark. */
export function EmbeddedMap<Pin extends Position & { id: string }>({
  label,
  center,
  pins,
  reach,
  ways = noWays,
  children,
}: {
  label: string
  center: Position
  pins: readonly Pin[]
  /** Pixels between pins that would cover one another. */
  reach: number
  ways?: MapData
  /** The mark of the pins of one spot. */
  children: (pins: readonly Pin[]) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const { map, base } = useMap(box, { label, center, isEmbedded: true })
  const view = useView(map)
  useMapData(map, 'ways', ways)
  const shown = pins.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pins are a reason to look elsewhere, what is told of them is not
  useEffect(() => {
    if (map) frame(map, pins)
  }, [map, shown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` says that the projection has changed
  const clusters = useMemo(
    () => (map ? clusterPins(pins, (point) => projectNear(map, point), reach) : []),
    [map, view, pins, reach],
  )
  return (
    <div className="relative h-full overflow-hidden bg-(--map-land)">
      <div ref={box} className="h-full" />
      {map ? (
        <>
          <div className="pointer-events-none absolute inset-0 overflow-hidden">
            {clusters.map(({ id, lat, lng, pins: here }) => (
              <Pinned key={id} map={map} lat={lat} lng={lng}>
                {children(here)}
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
