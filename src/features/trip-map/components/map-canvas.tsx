'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map-canvas.css'
import { Plus } from 'lucide-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { dayColour } from '#components/ui/day-mark.tsx'
import { usePlan, usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { useGuidePlaces } from '../hooks/use-guide-places.ts'
import { useMap } from '../hooks/use-map.ts'
import { useMapData } from '../hooks/use-map-data.ts'
import { buildDayRoutes, clusterPins, computeBounds, type MapPin } from '../map-pins.ts'
import type { MapData } from '../plan-layers.ts'
import { BaseNotice } from './base-notice.tsx'
import { MapButtons } from './map-buttons.tsx'
import { MapMark } from './map-pin.tsx'
import { Pinned } from './pinned.tsx'

const coverReach = 22
const closeZoom = 14

function frame(map: MapLibreMap, pins: readonly MapPin[], home: { lat: number; lng: number }, isQuick: boolean) {
  const planned = pins.filter((pin) => pin.day !== null)
  const bounds = computeBounds(planned.length > 0 ? planned : pins)
  const duration = isQuick ? 0 : 400
  if (bounds) map.fitBounds(bounds, { padding: 56, maxZoom: closeZoom, duration })
  else map.easeTo({ center: [home.lng, home.lat], zoom: 10, duration })
}

/** The map: MapLibre draws land and routes, pins are buttons above it. */
export function MapCanvas({ pins }: { pins: readonly MapPin[] }) {
  const t = useTranslations('map')
  const { trip, canWrite } = usePlan()
  const { highlighted, highlight, day, target, edit } = usePlanView()
  const box = useRef<HTMLDivElement>(null)
  const home = trip.destination
  const { map, base } = useMap(box, t('label'), home)
  const view = useView(map)
  const [openId, setOpenId] = useState<string | null>(null)
  const [spot, setSpot] = useState<{ lat: number; lng: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` says that the projection has changed
  const clusters = useMemo(
    () => (map ? clusterPins(pins, ({ lat, lng }) => map.project([lng, lat]), coverReach) : []),
    [map, pins, view],
  )
  const latest = useRef(pins)
  latest.current = pins

  const ways = useMemo(() => wayLines(buildDayRoutes(pins)), [pins])
  useMapData(map, 'ways', ways)
  useGuidePlaces(map, pins)

  const fitted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is a reason to look elsewhere, another pin is not
  useEffect(() => {
    if (!map) return
    frame(map, latest.current, home, !fitted.current)
    fitted.current = true
  }, [map, day, pins.length === 0])

  const show = useCallback(
    (pin: MapPin) => {
      map?.easeTo({ center: [pin.lng, pin.lat], zoom: Math.max(map.getZoom(), closeZoom), duration: 300 })
      map?.once('moveend', () => setOpenId(pin.id))
    },
    [map],
  )
  useEffect(() => {
    const pin = target && latest.current.find(({ id }) => id === target.itemId)
    if (pin) show(pin)
  }, [target, show])

  useEffect(() => {
    if (!map || !canWrite) return
    const mark = (event: { lngLat: { lat: number; lng: number } }) =>
      setSpot((now) => (now ? null : { lat: event.lngLat.lat, lng: event.lngLat.lng }))
    map.on('click', mark)
    return () => void map.off('click', mark)
  }, [map, canWrite])

  return (
    <div className="relative h-full overflow-hidden bg-sunken">
      <div ref={box} className="h-full" />
      {map ? (
        <>
          <div className="pointer-events-none absolute inset-0 overflow-hidden">
            {clusters.map((cluster) => (
              <Pinned key={cluster.id} map={map} lat={cluster.lat} lng={cluster.lng}>
                <MapMark
                  cluster={cluster}
                  highlighted={highlighted}
                  isOpen={cluster.pins.some(({ id }) => id === openId)}
                  onOpenChange={(isOpen) => setOpenId(isOpen ? cluster.id : null)}
                  onHighlight={highlight}
                  onPick={show}
                />
              </Pinned>
            ))}
            {spot ? (
              <Pinned map={map} lat={spot.lat} lng={spot.lng}>
                <Button
                  size="sm"
                  variant="primary"
                  className="pointer-events-auto shadow-float"
                  onClick={() => {
                    setSpot(null)
                    edit({ kind: 'new', day: day ?? 1, position: spot })
                  }}
                >
                  <Plus aria-hidden strokeWidth={1.75} />
                  {t('addHere')}
                </Button>
              </Pinned>
            ) : null}
          </div>
          <BaseNotice base={base} />
          <MapButtons map={map} onFit={() => frame(map, pins, home, false)} />
        </>
      ) : null}
    </div>
  )
}

function wayLines(routes: ReturnType<typeof buildDayRoutes>): MapData {
  return {
    type: 'FeatureCollection',
    features: routes.map(({ day, line }) => ({
      type: 'Feature',
      properties: { colour: dayColour(day) },
      geometry: { type: 'LineString', coordinates: line },
    })),
  }
}

/** Changes whenever the map has stopped moving. */
function useView(map: MapLibreMap | null): number {
  const [view, setView] = useState(0)
  useEffect(() => {
    if (!map) return
    const turn = () => setView((now) => now + 1)
    map.on('zoomend', turn)
    map.on('resize', turn)
    return () => {
      map.off('zoomend', turn)
      map.off('resize', turn)
    }
  }, [map])
  return view
}
