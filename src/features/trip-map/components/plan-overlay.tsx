'use client'
// Pins, their names and the minutes of the ways: HTML above the map, so that they are buttons and text like all others.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useMemo } from 'react'
import { dayColour } from '#components/ui/day-mark.tsx'
import { LegLabel } from '#features/itinerary/components/leg-label.tsx'
import { classNames } from '#lib/class-names.ts'
import { useMapData } from '../hooks/use-map-data.ts'
import type { Position } from '../map-geometry.ts'
import { type Box, type LabelSide, type PlacedLabels, placeLabels } from '../map-labels.ts'
import { clusterPins, type MapPin, type PinCluster } from '../map-pins.ts'
import type { MapWay } from '../map-ways.ts'
import type { MapData } from '../plan-layers.ts'
import { projectNear } from '../project.ts'
import { spreadMarks } from '../spread-marks.ts'
import { MapMark } from './map-pin.tsx'
import { Pinned } from './pinned.tsx'

/** Pins nearer than this would cover one another. */
const coverReach = 30
/** Of a chosen day, that many stand side by side instead, so that no number is hidden. */
const mostSpread = 4
/** Pixels that each needs to be touched. */
const touchSize = 40
/** Between the points that stand for a control; less than the guard that is drawn at each. */
const guardStep = 28
/** About what an icon and "12 min" take. */
const pillWidth = 78

interface OverlayProps {
  map: MapLibreMap
  /** Changes with the projection. */
  view: number
  pins: readonly MapPin[]
  ways: readonly MapWay[]
  /** Of a chosen day every pin has its name. */
  isNamed: boolean
  /** Items under the pointer, in the sheet or with open details. */
  lit: ReadonlySet<string>
  openId: string | null
  onOpen: (id: string | null) => void
  onHighlight: (id: string | null) => void
  onPick: (pin: MapPin) => void
}

export function PlanOverlay({
  map,
  view,
  pins,
  ways,
  isNamed,
  lit,
  openId,
  onOpen,
  onHighlight,
  onPick,
}: OverlayProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` says that the projection has changed
  const { clusters, labels } = useMemo(() => {
    const found = groupPins(map, pins, isNamed)
    return { clusters: found, labels: arrange(map, found, isNamed ? ways : [], isNamed) }
  }, [map, view, pins, ways, isNamed])
  const marks = useMemo(() => markPoints(map, clusters, ways, labels), [map, clusters, ways, labels])
  useMapData(map, 'marks', marks)
  return (
    <>
      {ways.map((way) =>
        way.leg && labels.pills.has(way.id) ? (
          <Pinned key={way.id} map={map} lat={way.middle.lat} lng={way.middle.lng}>
            <LegLabel leg={way.leg} isCompact className="rounded-full bg-surface px-2 py-0.5 shadow-float" />
          </Pinned>
        ) : null,
      )}
      {clusters.map((cluster) => {
        const isLit = cluster.pins.some(({ id }) => lit.has(id))
        const isOpen = cluster.pins.some(({ id }) => id === openId)
        const side = labels.names.get(cluster.id) ?? (isLit ? roomierSide(map, cluster) : null)
        return (
          <Pinned
            key={cluster.id}
            map={map}
            lat={cluster.lat}
            lng={cluster.lng}
            className={isLit || isOpen ? 'z-10' : undefined}
          >
            <MapMark
              cluster={cluster}
              isLit={isLit}
              isOpen={isOpen}
              onOpenChange={(open) => onOpen(open ? cluster.id : null)}
              onHighlight={onHighlight}
              onPick={onPick}
            />
            {side ? <PinName pin={nameOf(cluster, lit)} side={side} isLit={isLit} /> : null}
          </Pinned>
        )
      })}
    </>
  )
}

function groupPins(map: MapLibreMap, pins: readonly MapPin[], isNamed: boolean): PinCluster[] {
  const groups = clusterPins(pins, (point) => projectNear(map, point), coverReach).flatMap((group) =>
    isNamed && group.pins.length <= mostSpread
      ? group.pins.map((pin) => ({ id: pin.id, lat: pin.lat, lng: pin.lng, pins: [pin] }))
      : [group],
  )
  const spots = groups.map((group) => ({ ...group, ...projectNear(map, group) }))
  return spreadMarks(spots, touchSize).map(({ id, pins: members, x, y }) => {
    const { lat, lng } = map.unproject([x, y])
    return { id, lat, lng, pins: members }
  })
}

function markPoints(
  map: MapLibreMap,
  clusters: readonly PinCluster[],
  ways: readonly MapWay[],
  { names, pills }: PlacedLabels,
): MapData {
  const nameless = [...ways.filter(({ id }) => pills.has(id)).map(({ middle }) => middle), ...guardsOfSight(map)]
  const shown = nameless.map(({ lat, lng }) => ({ lat, lng, name: '', side: 'right' }))
  const pins = clusters.map(({ id, lat, lng, pins }) => {
    const side = names.get(id)
    return { lat, lng, name: side ? (pins[0]?.item.title ?? '') : '', side: side ?? 'right' }
  })
  return {
    type: 'FeatureCollection',
    features: [...pins, ...shown].map(({ lat, lng, name, side }) => ({
      type: 'Feature',
      properties: { name, side },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  }
}

/** Points beneath days and buttons and at both sides: a name there could not be read, or not as a whole. */
function guardsOfSight(map: MapLibreMap): Position[] {
  const steps = (from: number, to: number) =>
    Array.from({ length: Math.ceil((to - from) / guardStep) }, (_, index) =>
      Math.min(from + (index + 0.5) * guardStep, to),
    )
  const container = map.getContainer()
  const { clientWidth: width, clientHeight: bottom } = container
  const sides = [0, width - 1].map((left) => ({ left, right: left + 1, top: 0, bottom }))
  return [...controlsOver(container), ...sides].flatMap(({ left, right, top, bottom }) =>
    steps(left, right).flatMap((x) => steps(top, bottom).map((y) => map.unproject([x, y]))),
  )
}

/** The name of the lit one in a group. */
function nameOf({ pins }: PinCluster, lit: ReadonlySet<string>): MapPin | undefined {
  return pins.find(({ id }) => lit.has(id)) ?? pins[0]
}

function arrange(
  map: MapLibreMap,
  clusters: readonly PinCluster[],
  ways: readonly MapWay[],
  isNamed: boolean,
): PlacedLabels {
  const spots = clusters.map((cluster) => ({ ...projectNear(map, cluster), cluster }))
  const names = spots.flatMap(({ x, y, cluster }) => {
    const [pin] = cluster.pins
    return isNamed && pin && cluster.pins.length === 1 ? [{ id: cluster.id, x, y, text: pin.item.title }] : []
  })
  const pills = ways.map(({ id, middle, from, to }) => {
    const [a, b] = [projectNear(map, from), projectNear(map, to)]
    return { id, ...projectNear(map, middle), width: pillWidth, length: Math.hypot(a.x - b.x, a.y - b.y) }
  })
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return placeLabels(spots, names, pills, { width, height, controls: controlsOver(map.getContainer()) })
}

/** Days and buttons, in pixels of the map. */
function controlsOver(container: HTMLElement): Box[] {
  const { left, top } = container.getBoundingClientRect()
  const controls = container.closest('[data-map-pane]')?.querySelectorAll('[data-map-control]') ?? []
  return [...controls].map((control) => {
    const box = control.getBoundingClientRect()
    return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top }
  })
}

/** Where a name that has no free place is cut least. */
function roomierSide(map: MapLibreMap, point: Position): LabelSide {
  return projectNear(map, point).x > map.getContainer().clientWidth / 2 ? 'left' : 'right'
}

const sidesOf: Record<LabelSide, string> = {
  right: 'left-full ml-1 top-1/2 -translate-y-1/2',
  left: 'right-full mr-1 top-1/2 -translate-y-1/2 text-right',
  top: 'bottom-full mb-1 left-1/2 -translate-x-1/2 text-center',
  bottom: 'top-full mt-1 left-1/2 -translate-x-1/2 text-center',
}

/** Hidden from screen readers: the pin says its name. */
function PinName({ pin, side, isLit }: { pin: MapPin | undefined; side: LabelSide; isLit: boolean }) {
  if (!pin) return null
  return (
    <span
      aria-hidden
      data-day={pin.day === null ? undefined : dayColour(pin.day)}
      className={classNames(
        'absolute line-clamp-2 w-max max-w-33 text-balance font-medium text-ink text-xs',
        isLit ? 'rounded-sm bg-surface px-1 shadow-float' : 'map-name',
        sidesOf[side],
      )}
    >
      {pin.item.title}
    </span>
  )
}
