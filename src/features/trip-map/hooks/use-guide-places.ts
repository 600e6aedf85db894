'use client'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { trpc } from '#lib/trpc.ts'
import { guidePoints, type NamedPin } from '../guide-points.ts'
import type { Position } from '../map-geometry.ts'
import { useMapData } from './use-map-data.ts'

/** From this zoom on a city fills the map. */
const cityZoom = 8
/** A step of the question, about 30 km: moving within a city asks nothing anew. */
const stepsOfDegree = 4

/**
 * Names the districts, terminals and sights of a guide, besides what has a pin: of the stop of the chosen day,
 * else of the city that the map shows.
 */
export function useGuidePlaces(
  map: MapLibreMap | null,
  pins: readonly NamedPin[],
  stopOfDay: Position | null = null,
): void {
  const [seen, setSeen] = useState<Position | null>(null)
  useEffect(() => {
    if (!map) return
    const look = () => {
      if (map.getZoom() < cityZoom) return
      const { lat, lng } = map.getCenter().wrap()
      const round = (degrees: number) => Math.round(degrees * stepsOfDegree) / stepsOfDegree
      setSeen((now) => (now?.lat === round(lat) && now.lng === round(lng) ? now : { lat: round(lat), lng: round(lng) }))
    }
    look()
    map.on('moveend', look)
    return () => void map.off('moveend', look)
  }, [map])
  const point = stopOfDay ?? seen
  const { data } = trpc.maps.places.useQuery(
    { lat: point?.lat ?? 0, lng: point?.lng ?? 0 },
    {
      enabled: point !== null,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: (known) => known,
    },
  )
  const points = useMemo(() => guidePoints(data?.items ?? [], pins), [data, pins])
  useMapData(map, 'guide', points)
}
