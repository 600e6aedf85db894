'use client'
// Puts the configured base map under the plan once it has loaded, and takes it away again when its source dies.
import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent, StyleSpecification } from 'maplibre-gl'
import { useCallback, useEffect, useState } from 'react'
import type { BaseMap } from '#contract/base-map.ts'
import type { Locale } from '#contract/locale.ts'
import { loadPart } from '#lib/load-part.ts'
import { trpc } from '#lib/trpc.ts'
import { watchBase } from '../base-health.ts'
import { setBaseStyle } from '../base-style.ts'
import { readPalette } from '../map-palette.ts'
import { withPlanLayers } from '../plan-layers.ts'
import { isDarkTheme, onThemeChange } from '../theme.ts'

const styleTimeoutMs = 8000

/** Most installations have no base map but the outline. */
const styles = () => loadPart(() => import('../configured-style.ts'))

export interface BaseState {
  /** What the map shows. */
  shown: 'outline' | 'configured'
  /** A base map is configured and does not answer. */
  isAway: boolean
  retry: () => void
}

/** `kept`: its server is away, and this device keeps what is shown. */
type BaseCondition = 'waiting' | 'shown' | 'kept' | 'away'

export function useConfiguredBase(map: MapLibreMap | null, locale: Locale): BaseState {
  const { data: configured } = trpc.maps.base.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
  const [state, setState] = useState<BaseCondition>('waiting')
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the wish to try again
  useEffect(() => {
    if (!map || !configured || configured.kind === 'outline') return
    const base = openBase(map, configured, locale, setState)
    return base.close
  }, [map, configured, locale, attempt])
  const isAway = state === 'away'
  const isLive = state === 'waiting' || state === 'shown'
  const retry = useCallback(() => setAttempt((now) => now + 1), [])
  useEffect(() => {
    if (isLive) return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [isLive, retry])
  return {
    shown: state === 'shown' || state === 'kept' ? 'configured' : 'outline',
    isAway,
    retry,
  }
}

/** Loads and watches; `onState` hears what became of it. */
function openBase(
  map: MapLibreMap,
  configured: BaseMap,
  locale: Locale,
  onState: (state: Exclude<BaseCondition, 'waiting'>) => void,
) {
  let sources = new Set<string>()
  let loading = new AbortController()
  const leave = () => {
    loading.abort()
    sources = new Set()
    const current = new AbortController()
    loading = current
    const wanted = { locale, isDark: isDarkTheme(), signal: current.signal }
    const kept = styles().then(({ loadKeptBase }) => loadKeptBase(configured, wanted))
    kept.then(
      (style) => {
        if (current.signal.aborted) return
        if (style) draw(style)
        onState(style ? 'kept' : 'away')
      },
      () => current.signal.aborted || onState('away'),
    )
  }
  const health = watchBase(leave)
  const draw = (style: StyleSpecification) => {
    const palette = readPalette(map.getContainer())
    setBaseStyle(map, withPlanLayers(style, palette, locale, false))
  }
  const load = () => {
    loading.abort()
    const current = new AbortController()
    loading = current
    const signal = AbortSignal.any([current.signal, AbortSignal.timeout(styleTimeoutMs)])
    const wanted = { locale, isDark: isDarkTheme(), signal }
    const style = styles().then(({ loadConfiguredStyle }) => loadConfiguredStyle(configured, wanted))
    style.then(
      (style) => {
        if (!style || current.signal.aborted) return
        sources = new Set(Object.keys(style.sources))
        draw(style)
        onState('shown')
      },
      () => current.signal.aborted || leave(),
    )
  }
  const onError = (event: ErrorEvent & { sourceId?: string; tile?: unknown }) => {
    if (event.sourceId !== undefined && sources.has(event.sourceId)) health.fail(event.tile === undefined)
  }
  const onData = (event: MapSourceDataEvent) => {
    if (sources.has(event.sourceId) && event.tile?.state === 'loaded') health.succeed()
  }
  map.on('error', onError)
  map.on('sourcedata', onData)
  const stopTheme = onThemeChange(load)
  load()
  return {
    close() {
      loading.abort()
      stopTheme()
      map.off('error', onError)
      map.off('sourcedata', onData)
    },
  }
}
