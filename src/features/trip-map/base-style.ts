import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { planSources } from './plan-layers.ts'

/** Replaces the base map and keeps what we have drawn. */
export function setBaseStyle(map: MapLibreMap, style: StyleSpecification): void {
  map.setStyle(style, {
    transformStyle: (before, after) => {
      const kept = Object.keys(planSources).flatMap((id) => {
        const source = before?.sources[id]
        return source ? [[id, source] as const] : []
      })
      return { ...after, sources: { ...after.sources, ...Object.fromEntries(kept) } }
    },
  })
}
