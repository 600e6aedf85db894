'use client'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'

/** Changes whenever the map has come to rest somewhere else. */
export function useView(map: MapLibreMap | null): number {
  const [view, setView] = useState(0)
  useEffect(() => {
    if (!map) return
    const turn = () => setView((now) => now + 1)
    map.on('moveend', turn)
    map.on('resize', turn)
    return () => {
      map.off('moveend', turn)
      map.off('resize', turn)
    }
  }, [map])
  return view
}
