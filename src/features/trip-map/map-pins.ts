// Content of the map: numbered pins, routes of days, clusters.
import type { ItineraryItem, NewItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import type { ProposedItem } from '#features/proposals/pending-changes.ts'

export interface MapPin {
  /** Id of the item or of the proposed change. */
  id: string
  lat: number
  lng: number
  /** null = unscheduled. */
  day: number | null
  /** Number within its day, from 1. */
  number: number
  item: Pick<NewItem, 'title' | 'kind' | 'start' | 'end' | 'endsNextDay'>
  placeName: string
  isProposed: boolean
}

type Located = Pick<MapPin, 'id' | 'day' | 'item'> & { place: NewItem['place'] }

function pinsOf(located: readonly Located[], isProposed: boolean, from = 0): MapPin[] {
  return located
    .flatMap(({ id, day, item, place }) =>
      place ? [{ id, day, item, lat: place.lat, lng: place.lng, placeName: place.name, number: 0, isProposed }] : [],
    )
    .map((pin, index) => ({ ...pin, number: from + index + 1 }))
}

/** Pins of one day, or of all (null): planned ones in order, then proposed ones. */
export function buildMapPins(
  items: readonly ItineraryItem[],
  proposed: readonly ProposedItem[],
  shownDay: number | null,
): MapPin[] {
  const days = [...new Set([...items.map((item) => item.day), ...proposed.map((change) => change.item.day)])]
  return days
    .filter((day) => shownDay === null || day === shownDay)
    .flatMap((day) => {
      const planned = pinsOf(
        itemsOfDay(items, day).map((item) => ({ id: item.id, day, item, place: item.place })),
        false,
      )
      const coming = proposed
        .filter((change) => change.item.day === day)
        .map(({ id, item }) => ({ id, day, item, place: item.place }))
      return [...planned, ...pinsOf(coming, true, planned.length)]
    })
}

/** Straight lines through the planned pins of each day: `[lng, lat]` in order. */
export function buildDayRoutes(pins: readonly MapPin[]): { day: number; line: [number, number][] }[] {
  const days = new Map<number, [number, number][]>()
  for (const { day, lng, lat, isProposed } of pins) {
    if (day !== null && !isProposed) days.set(day, [...(days.get(day) ?? []), [lng, lat]])
  }
  return [...days].filter(([, line]) => line.length > 1).map(([day, line]) => ({ day, line }))
}

/** South-west and north-east corners; null without pins. */
export function computeBounds(
  pins: readonly { lat: number; lng: number }[],
): [[number, number], [number, number]] | null {
  if (pins.length === 0) return null
  const lats = pins.map(({ lat }) => lat)
  const lngs = pins.map(({ lng }) => lng)
  return [
    [Math.min(...lngs), Math.min(...lats)],
    [Math.max(...lngs), Math.max(...lats)],
  ]
}

export interface PinCluster {
  /** Id of the first pin; stable while the cluster is. */
  id: string
  lat: number
  lng: number
  pins: MapPin[]
}

/** Groups pins that are closer than `reach` pixels to the first pin of a group. */
export function clusterPins(
  pins: readonly MapPin[],
  project: (point: { lat: number; lng: number }) => { x: number; y: number },
  reach: number,
): PinCluster[] {
  const groups: (PinCluster & { x: number; y: number })[] = []
  for (const pin of pins) {
    const { x, y } = project(pin)
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < reach)
    if (near) near.pins.push(pin)
    else groups.push({ id: pin.id, lat: pin.lat, lng: pin.lng, pins: [pin], x, y })
  }
  return groups
}

/** Link to the place in OpenStreetMap. */
export function externalMapUrl({ lat, lng }: { lat: number; lng: number }): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`
}
