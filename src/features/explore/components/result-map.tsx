'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import '#features/trip-map/components/map-canvas.css'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { BaseNotice } from '#features/trip-map/components/base-notice.tsx'
import { MapButtons } from '#features/trip-map/components/map-buttons.tsx'
import { Pinned } from '#features/trip-map/components/pinned.tsx'
import { useGuidePlaces } from '#features/trip-map/hooks/use-guide-places.ts'
import { useMap } from '#features/trip-map/hooks/use-map.ts'
import { useView } from '#features/trip-map/hooks/use-view.ts'
import { computeBounds } from '#features/trip-map/map-geometry.ts'
import { projectNear } from '#features/trip-map/project.ts'
import { classNames } from '#lib/class-names.ts'
import { useChosenStop } from '../hooks/use-chosen-stop.ts'
import { findVisibleLabels } from '../visible-labels.ts'

export interface ResultPin {
  id: string
  lat: number
  lng: number
  name: string
  /** A short text or a price; '' = a dot only. */
  label: string
}

const labelReach = { x: 76, y: 28 }
const closestZoom = 14

/** Results as labels on the map; where labels would cover each other, dots. */
export function ResultMap({
  pins,
  lit,
  onPick,
}: {
  pins: readonly ResultPin[]
  lit: string | null
  onPick: (id: string) => void
}) {
  const t = useTranslations('explore')
  const box = useRef<HTMLDivElement>(null)
  const { map, base } = useMap(box, { label: t('mapLabel'), center: useChosenStop().place, isEmbedded: true })
  useGuidePlaces(map, pins)
  const view = useView(map)
  const key = pins.map(({ id }) => id).join(' ')
  const latest = useRef(pins)
  latest.current = pins
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` says that the projection has changed
  const labelled = useMemo(
    () =>
      map
        ? findVisibleLabels(
            pins
              .filter(({ label }) => label !== '')
              .map(({ id, lat, lng }) => ({ id, ...projectNear(map, { lat, lng }) })),
            labelReach,
          )
        : new Set<string>(),
    [map, pins, view],
  )
  const frameAll = useCallback(
    (duration: number) => {
      const bounds = computeBounds(latest.current)
      if (bounds) map?.fitBounds(bounds, { padding: 48, maxZoom: closestZoom, duration })
    },
    [map],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: other results are a reason to look elsewhere
  useEffect(() => frameAll(0), [frameAll, key])

  return (
    <div className="relative h-full overflow-hidden">
      <div ref={box} className="h-full" />
      {map ? (
        <>
          <div className="pointer-events-none absolute inset-0 overflow-hidden">
            {pins.map((pin) => (
              <Pinned
                key={pin.id}
                map={map}
                lat={pin.lat}
                lng={pin.lng}
                className={lit === pin.id ? 'z-10' : undefined}
              >
                <PinButton
                  pin={pin}
                  isLit={lit === pin.id}
                  isLabelled={lit === pin.id || labelled.has(pin.id)}
                  onPick={() => onPick(pin.id)}
                />
              </Pinned>
            ))}
          </div>
          <BaseNotice base={base} />
          <MapButtons map={map} onFit={() => frameAll(300)} />
        </>
      ) : null}
    </div>
  )
}

/** Not in the tab order: the list beside the map has the same content. */
function PinButton({
  pin: { name, label },
  isLit,
  isLabelled,
  onPick,
}: {
  pin: ResultPin
  isLit: boolean
  isLabelled: boolean
  onPick: () => void
}) {
  const text = isLabelled ? label || name : ''
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label ? `${name}, ${label}` : name}
      title={name}
      onClick={onPick}
      className={classNames(
        'tabular pointer-events-auto relative block max-w-40 truncate rounded-full font-medium text-xs shadow-float before:absolute before:-inset-2 before:content-[""]',
        text ? 'px-2 py-1' : 'size-3.5 border-2 border-surface',
        isLit ? 'bg-accent text-accent-ink' : text ? 'bg-raised text-ink' : 'bg-accent',
      )}
    >
      {text}
    </button>
  )
}
