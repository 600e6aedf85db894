'use client'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { MapData, planSources } from '../plan-layers.ts'

/** Keeps one of our sources at `data`, also when another base map brings empty ones. */
export function useMapData(map: MapLibreMap | null, source: keyof typeof planSources, data: MapData) {
  useEffect(() => {
    if (!map) return
    const show = () => map.getSource<GeoJSONSource>(source)?.setData(data)
    show()
    map.on('style.load', show)
    return () => void map.off('style.load', show)
  }, [map, source, data])
}
