'use client'
import {
  AttributionControl,
  Map as MapLibreMap,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl'
import { useLocale, useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'
import type { Locale } from '#contract/locale.ts'
// MapLibre as a hook: the outline at once, the configured base map when it has loaded, our layers over both.
import { languageOf } from '#contract/locale.ts'
import { outlinePath, townsPath } from '#contract/shipped-maps.ts'
import { withBasePath } from '#lib/base-path.ts'
import { loadPart } from '#lib/load-part.ts'
import { setBaseStyle } from '../base-style.ts'
import { drawMapIcon } from '../map-icons.ts'
import { readPalette } from '../map-palette.ts'
import { addMapProtocols } from '../map-protocols.ts'
import { outlineStyle } from '../outline-style.ts'
import { withPlanLayers } from '../plan-layers.ts'
import { refetchWhenOnline } from '../refetch-when-online.ts'
import { onThemeChange } from '../theme.ts'
import { type BaseState, useConfiguredBase } from './use-configured-base.ts'

// Comes from the package and is served with the pages.
const workerUrl = new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href
setWorkerUrl(workerUrl)
addMapProtocols()

async function loadWorker(): Promise<void> {
  const answer = await loadPart(() => fetch(workerUrl))
  if (!answer.ok) throw new Error(`${workerUrl} answers ${answer.status}`)
}

/** The outline with our layers, in the theme's colours. */
function outline(container: HTMLElement, locale: Locale): StyleSpecification {
  const palette = readPalette(container)
  const urlOf = (path: string) => new URL(withBasePath(path), window.location.href).href
  const urls = { world: urlOf(outlinePath), towns: urlOf(townsPath) }
  return withPlanLayers(outlineStyle(palette, urls, locale), palette, locale, true)
}

interface MapSetting {
  /** In place of MapLibre's own. */
  texts: Record<string, string>
  locale: Locale
  center: [lng: number, lat: number]
  isEmbedded: boolean
}

function createMap(container: HTMLElement, { texts, locale, center, isEmbedded }: MapSetting) {
  const map = new MapLibreMap({
    container,
    style: outline(container, locale),
    center,
    zoom: 10,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: true,
    fadeDuration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
    cooperativeGestures: isEmbedded,
    locale: texts,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new AttributionControl({ compact: false }), 'bottom-left')
  map.addControl(new ScaleControl({ maxWidth: 88 }), 'bottom-left')
  map.setMissingStyleImageResolver((id) => {
    const icon = drawMapIcon(id)
    if (icon) map.addImage(id, icon.image, { pixelRatio: icon.pixelRatio, sdf: true })
  })
  return map
}

export interface UsedMap {
  /** null until the map can draw. */
  map: MapLibreMap | null
  base: BaseState
}

interface MapOptions {
  /** The accessible name. */
  label: string
  /** Where it starts. */
  center: { lat: number; lng: number }
  /** Part of a page that scrolls: the wheel and one finger move the page, the map with a key or a second finger. */
  isEmbedded?: boolean
}

export function useMap(box: RefObject<HTMLElement | null>, { label, center, isEmbedded = false }: MapOptions): UsedMap {
  const t = useTranslations('map.gestures')
  const locale = useLocale()
  const [withCtrl, withCommand, withFingers] = [t('ctrl'), t('command'), t('fingers')]
  const [map, setMap] = useState<MapLibreMap | null>(null)
  const base = useConfiguredBase(map, languageOf(locale))
  const { lat, lng } = center
  useEffect(() => {
    const container = box.current
    if (!container) return
    let close: (() => void) | null = null
    let isLeft = false
    const open = () => {
      if (isLeft) return
      const texts = {
        'Map.Title': label,
        'CooperativeGesturesHandler.WindowsHelpText': withCtrl,
        'CooperativeGesturesHandler.MacHelpText': withCommand,
        'CooperativeGesturesHandler.MobileHelpText': withFingers,
      }
      const opened = createMap(container, { texts, locale: languageOf(locale), center: [lng, lat], isEmbedded })
      opened.once('style.load', () => setMap(opened))
      const stopRefetching = refetchWhenOnline(opened, window)
      close = () => {
        stopRefetching()
        opened.remove()
        setMap(null)
      }
    }
    // A map whose worker fails to load stays blank, so it is created once the worker is cached.
    loadWorker().then(open, open)
    return () => {
      isLeft = true
      close?.()
    }
  }, [box, label, lat, lng, locale, isEmbedded, withCtrl, withCommand, withFingers])

  const hasOutline = base.shown === 'outline'
  useEffect(() => {
    if (!map || !hasOutline) return
    const draw = () => setBaseStyle(map, outline(map.getContainer(), languageOf(locale)))
    draw()
    return onThemeChange(draw)
  }, [map, hasOutline, locale])
  return { map, base }
}
