'use client'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { trpc } from '#lib/trpc.ts'
import { guidePoints } from '../guide-points.ts'
import { useMapData } from './use-map-data.ts'

/** From this zoom on a city fills the map. */
const cityZoom = 8
/** A step of the question, about 30 km: moving within a city asks nothing anew. */
const stepsOfDegree = 4

/** Names the districts, terminals and sights of the guide that the map shows, besides what has a pin. */
export function useGuidePlaces(map: MapLibreMap | null, pins: readonly { lat: number; lng: number }[]): void {
  const [point, setPoint] = useState<{ lat: number; lng: number } | null>(null)
  useEffect(() => {
    if (!map) return
    const look = () => {
      if (map.getZoom() < cityZoom) return
      const { lat, lng } = map.getCenter().wrap()
      const round = (degrees: number) => Math.round(degrees * stepsOfDegree) / stepsOfDegree
      setPoint((now) =>
        now?.lat === round(lat) && now.lng === round(lng) ? now : { lat: round(lat), lng: round(lng) },
      )
    }
    look()
    map.on('moveend', look)
    return () => void map.off('moveend', look)
  }, [map])
  const { data } = trpc.maps.places.useQuery(point ?? { lat: 0, lng: 0 }, {
    enabled: point !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (known) => known,
  })
  const points = useMemo(() => guidePoints(data?.items ?? [], pins), [data, pins])
  useMapData(map, 'guide', points)
}
