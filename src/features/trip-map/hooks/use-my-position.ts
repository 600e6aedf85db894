'use client'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useCallback, useState } from 'react'
import type { Position } from '../map-geometry.ts'

const closeZoom = 14
const timeoutMs = 15_000

/** Asks the device for its position on demand, and shows it. */
export function useMyPosition(map: MapLibreMap | null, onFailure: () => void) {
  const [me, setMe] = useState<Position | null>(null)
  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return onFailure()
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setMe({ lat: coords.latitude, lng: coords.longitude })
        map?.easeTo({ center: [coords.longitude, coords.latitude], zoom: Math.max(map.getZoom(), closeZoom) })
      },
      onFailure,
      { enableHighAccuracy: true, timeout: timeoutMs },
    )
  }, [map, onFailure])
  return { me, locate }
}
