'use client'
import { type GeoJSONSource, Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import { type RefObject, useEffect, useState } from 'react'
// MapLibre as a hook: a map in the colours of the theme whose sources are updated.
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { dayColour } from '#components/ui/day-mark.tsx'
import { loadPart } from '#lib/load-part.ts'
import { gridLines } from '../map-grid.ts'
import type { buildDayRoutes } from '../map-pins.ts'
import { mapStyle, readPalette } from '../map-style.ts'

// Both files come from packages and are served with the pages.
const workerUrl = new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href
const landUrl = new URL('world-atlas/land-50m.json', import.meta.url).href
setWorkerUrl(workerUrl)

async function loadFile(url: string): Promise<Response> {
  const answer = await loadPart(() => fetch(url))
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return answer
}

let land: Promise<Topology> | null = null
function loadLand(): Promise<Topology> {
  land ??= loadFile(landUrl)
    .then((answer) => answer.json())
    .catch((error: unknown) => {
      land = null
      throw error
    })
  return land
}

function source(map: MapLibreMap, id: string): GeoJSONSource | undefined {
  return map.getSource<GeoJSONSource>(id)
}

function drawGrid(map: MapLibreMap) {
  const view = map.getBounds()
  const geometry = gridLines({
    west: view.getWest(),
    south: view.getSouth(),
    east: view.getEast(),
    north: view.getNorth(),
  })
  source(map, 'grid')?.setData({ type: 'Feature', properties: {}, geometry })
}

function drawLand(map: MapLibreMap, world: Topology) {
  const outlines = world.objects.land
  if (outlines) source(map, 'land')?.setData(feature(world, outlines))
}

/** The theme of the page and of the system can both change while the map is open. */
function onThemeChange(act: () => void): () => void {
  const device = window.matchMedia('(prefers-color-scheme: dark)')
  const page = new MutationObserver(act)
  device.addEventListener('change', act)
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    device.removeEventListener('change', act)
    page.disconnect()
  }
}

function createMap(
  container: HTMLElement,
  label: string,
  [lng, lat]: readonly [lng: number, lat: number],
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: mapStyle(readPalette(container)),
    center: [lng, lat],
    zoom: 10,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: true,
    locale: { 'Map.Title': label },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new ScaleControl({ maxWidth: 88 }), 'bottom-left')
  map.on('moveend', () => drawGrid(map))
  return map
}

/** null until the map can draw. `label` is its accessible name; `center` where it starts. */
export function useMap(
  box: RefObject<HTMLElement | null>,
  label: string,
  center: { lat: number; lng: number },
): MapLibreMap | null {
  const [ready, setReady] = useState<MapLibreMap | null>(null)
  const { lat, lng } = center
  useEffect(() => {
    const container = box.current
    if (!container) return
    let close: (() => void) | null = null
    let isLeft = false
    const open = () => {
      if (isLeft) return
      const map = createMap(container, label, [lng, lat])
      const stop = onThemeChange(() => {
        map.setStyle(mapStyle(readPalette(container)), {
          transformStyle: (before, after) => ({ ...after, sources: before?.sources ?? after.sources }),
        })
      })
      map.once('load', () => {
        drawGrid(map)
        setReady(map)
        // Without the outlines the map still shows relative positions.
        loadLand().then(
          (world) => isLeft || drawLand(map, world),
          () => undefined,
        )
      })
      close = () => {
        stop()
        map.remove()
        setReady(null)
      }
    }
    // A map whose worker fails to load stays blank, so it is created once the worker is cached.
    loadFile(workerUrl).then(open, open)
    return () => {
      isLeft = true
      close?.()
    }
  }, [box, label, lat, lng])
  return ready
}

export function drawRoutes(map: MapLibreMap, routes: ReturnType<typeof buildDayRoutes>) {
  source(map, 'routes')?.setData({
    type: 'FeatureCollection',
    features: routes.map(({ day, line }) => ({
      type: 'Feature',
      properties: { colour: dayColour(day) },
      geometry: { type: 'LineString', coordinates: line },
    })),
  })
}
