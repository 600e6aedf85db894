'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map-canvas.css'
import { LocateFixed, Route } from 'lucide-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dayColour } from '#components/ui/day-mark.tsx'
import { toast } from '#components/ui/toast.tsx'
import { stopOfDay } from '#contract/trip-stops.ts'
import { usePlan, usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { useDayWays } from '../hooks/use-day-ways.ts'
import { useGuidePlaces } from '../hooks/use-guide-places.ts'
import { useMap } from '../hooks/use-map.ts'
import { useMapData } from '../hooks/use-map-data.ts'
import { useMyPosition } from '../hooks/use-my-position.ts'
import { useView } from '../hooks/use-view.ts'
import { computeBounds, type Position } from '../map-geometry.ts'
import type { MapPin } from '../map-pins.ts'
import { journeysOf, wayFeatures } from '../map-ways.ts'
import { BaseNotice } from './base-notice.tsx'
import { MapButtons } from './map-buttons.tsx'
import { Pinned } from './pinned.tsx'
import { PlanOverlay } from './plan-overlay.tsx'
import { SpotCard } from './spot-card.tsx'

const closeZoom = 14
/** Room for the days above, the buttons on the right and the names of pins, which take up to 140 px at either side. */
function framePadding({ clientWidth }: HTMLElement) {
  const side = Math.min(140, Math.max(56, clientWidth / 4))
  return { top: 92, right: Math.max(80, side), bottom: 64, left: side }
}

/** What is planned; of the whole trip (`stops`) also the places where nothing is planned yet. */
function frame(map: MapLibreMap, pins: readonly MapPin[], stops: readonly Position[], isQuick: boolean) {
  const planned = pins.filter((pin) => pin.day !== null)
  const shown = [...(planned.length > 0 ? planned : pins), ...(stops.length > 1 ? stops : [])]
  const bounds = computeBounds(shown.length > 0 ? shown : stops)
  const duration = isQuick ? 0 : 400
  const isPoint = pins.length === 0 && stops.length < 2
  const padding = framePadding(map.getContainer())
  if (bounds) map.fitBounds(bounds, { padding, maxZoom: isPoint ? 10 : closeZoom, duration })
}

/** The map: MapLibre draws the base and the ways, pins are buttons above it. */
export function MapCanvas({ pins }: { pins: readonly MapPin[] }) {
  const t = useTranslations('map')
  const { trip, canWrite } = usePlan()
  const { highlighted, highlight, selected, select, day, showDay, target, editing } = usePlanView()
  const box = useRef<HTMLDivElement>(null)
  const { map, base } = useMap(box, { label: t('label'), center: trip.destination })
  const view = useView(map)
  const ways = useDayWays(pins)
  const stops = useMemo(() => {
    const stop = day === null ? null : stopOfDay(trip.stops, day)
    return (stop ? [stop] : trip.stops).map(({ place }) => place)
  }, [trip.stops, day])
  const journeys = useMemo(() => journeysOf(trip.stops, day), [trip.stops, day])
  const lines = useMemo(() => wayFeatures(ways, journeys, dayColour, day === null), [ways, journeys, day])
  useMapData(map, 'ways', lines)
  const marked = useMemo(() => pins.map(({ lat, lng, placeName }) => ({ lat, lng, name: placeName })), [pins])
  useGuidePlaces(map, marked, day === null ? null : (stopOfDay(trip.stops, day)?.place ?? null))
  const latest = useRef(pins)
  latest.current = pins

  const fitted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is a reason to look elsewhere, another pin is not
  useEffect(() => {
    if (!map) return
    frame(map, latest.current, stops, !fitted.current)
    fitted.current = true
  }, [map, day, pins.length === 0])

  const show = useCallback(
    (pin: MapPin) => {
      map?.easeTo({ center: [pin.lng, pin.lat], zoom: Math.max(map.getZoom(), closeZoom), duration: 300 })
      map?.once('moveend', () => select(pin.id))
    },
    [map, select],
  )
  useEffect(() => {
    const pin = target && latest.current.find(({ id }) => id === target.itemId)
    if (pin) show(pin)
  }, [target, show])

  const editedId = editing?.kind === 'item' ? editing.itemId : null
  useEffect(() => {
    const pin = editedId && latest.current.find(({ id }) => id === editedId)
    if (map && pin && !map.getBounds().contains([pin.lng, pin.lat])) map.easeTo({ center: [pin.lng, pin.lat] })
  }, [map, editedId])
  const lit = useMemo(
    () => new Set([highlighted, editedId, selected].filter((id) => id !== null)),
    [highlighted, editedId, selected],
  )

  const [spot, setSpot] = useState<Position | null>(null)
  useEffect(() => {
    if (!map || !canWrite) return
    const mark = (event: { lngLat: { wrap(): Position } }) =>
      setSpot((now) => {
        const { lat, lng } = event.lngLat.wrap()
        return now ? null : { lat, lng }
      })
    map.on('click', mark)
    return () => void map.off('click', mark)
  }, [map, canWrite])
  const { me, locate } = useMyPosition(
    map,
    useCallback(() => toast.problem(t('notLocated')), [t]),
  )

  return (
    <div className="relative h-full overflow-hidden bg-(--map-land)">
      <div ref={box} className="h-full" />
      {map ? (
        <>
          <div className="pointer-events-none absolute inset-0 overflow-hidden">
            {me ? (
              <Pinned map={map} lat={me.lat} lng={me.lng}>
                <span
                  role="img"
                  aria-label={t('me')}
                  className="block size-4 rounded-full border-2 border-surface bg-accent shadow-float ring-4 ring-accent/25"
                />
              </Pinned>
            ) : null}
            <PlanOverlay
              map={map}
              view={view}
              pins={pins}
              ways={ways}
              isNamed={day !== null || trip.durationDays === 1}
              lit={lit}
              openId={selected}
              onOpen={select}
              onHighlight={highlight}
              onPick={show}
            />
            {spot ? (
              <Pinned map={map} lat={spot.lat} lng={spot.lng} className="z-20">
                <SpotCard spot={spot} onClose={() => setSpot(null)} />
              </Pinned>
            ) : null}
          </div>
          <BaseNotice base={base} />
          <MapButtons
            map={map}
            fitLabel={day === null ? undefined : t('fitDay', { day })}
            onFit={() => frame(map, pins, stops, false)}
            actions={[
              ...(day === null ? [] : [{ icon: Route, label: t('fitTrip'), onAct: () => showDay(null) }]),
              { icon: LocateFixed, label: t('locate'), onAct: locate },
            ]}
          />
        </>
      ) : null}
    </div>
  )
}
