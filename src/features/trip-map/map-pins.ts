// Content of the map: numbered pins and their clusters.
import type { ItineraryItem, NewItem } from '#contract/itinerary.ts'
import { takesPlace } from '#contract/takes-place.ts'
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
  /** Left out on the way: the way of the day does not lead there. */
  isSkipped: boolean
}

type Located = Pick<MapPin, 'id' | 'day' | 'item' | 'isSkipped'> & { place: NewItem['place'] }

function pinsOf(located: readonly Located[], isProposed: boolean, from = 0): MapPin[] {
  return located
    .flatMap(({ place, ...pin }) =>
      place ? [{ ...pin, lat: place.lat, lng: place.lng, placeName: place.name, number: 0, isProposed }] : [],
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
        itemsOfDay(items, day).map((item) => ({
          id: item.id,
          day,
          item,
          place: item.place,
          isSkipped: !takesPlace(item),
        })),
        false,
      )
      const coming = proposed
        .filter((change) => change.item.day === day)
        .map(({ id, item }) => ({ id, day, item, place: item.place, isSkipped: false }))
      return [...planned, ...pinsOf(coming, true, planned.length)]
    })
}

export interface PinCluster<Pin = MapPin> {
  /** Id of the first pin; stable while the cluster is. */
  id: string
  lat: number
  lng: number
  pins: Pin[]
}

/** Groups pins that are closer than `reach` pixels to the first pin of a group. */
export function clusterPins<Pin extends Pick<MapPin, 'id' | 'lat' | 'lng'>>(
  pins: readonly Pin[],
  project: (point: { lat: number; lng: number }) => { x: number; y: number },
  reach: number,
): PinCluster<Pin>[] {
  const groups: (PinCluster<Pin> & { x: number; y: number })[] = []
  for (const pin of pins) {
    const { x, y } = project(pin)
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < reach)
    if (near) near.pins.push(pin)
    else groups.push({ id: pin.id, lat: pin.lat, lng: pin.lng, pins: [pin], x, y })
  }
  return groups
}

/** How many pins of each day, in the order of the days; unscheduled ones last. */
export function countByDay(pins: readonly Pick<MapPin, 'day'>[]): { day: number | null; count: number }[] {
  const counts = new Map<number | null, number>()
  for (const { day } of pins) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts]
    .map(([day, count]) => ({ day, count }))
    .sort((a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY))
}
