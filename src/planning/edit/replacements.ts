// Replacements for an item: similar, near, and not yet in the plan.

import type { GeoPoint } from '#contract/place.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'

const most = 6

export function replacements(model: PlanningModel, itinerary: Itinerary, item: PlannedItem): PlannedItem[] {
  const stop = model.stops.get(item.stopId)
  const used = new Set(itinerary.days.flatMap(({ items }) => items.map(subjectOf)))
  if (!stop || (item.kind !== 'visit' && item.kind !== 'meal')) return []
  if (item.kind === 'visit') {
    const lost = model.byId.places.get(item.placeId)
    const likeness = (place: { tags: string[]; rating: number | null; position?: GeoPoint }) =>
      place.tags.filter((tag) => lost?.tags.includes(tag)).length * 2 + (place.rating ?? 3) - kmFrom(lost, place) / 2
    return rank(
      stop.places.filter(({ id }) => !used.has(id) && id !== item.placeId),
      likeness,
    ).map((place) => ({
      ...item,
      id: `visit:${place.id}`,
      placeId: place.id,
      end: minutesAfter(item.start, place.visitMinutes),
    }))
  }
  const lost = model.byId.restaurants.get(item.restaurantId)
  const likeness = (other: { cuisines: string[]; rating: number | null; position?: GeoPoint }) =>
    other.cuisines.filter((cuisine) => lost?.cuisines.includes(cuisine)).length * 2 +
    (other.rating ?? 3) -
    kmFrom(lost, other)
  return rank(
    stop.restaurants.filter(({ id }) => !used.has(id) && id !== item.restaurantId),
    likeness,
  ).map((other) => ({
    ...item,
    id: `${item.id}:${other.id}`.slice(0, 250),
    restaurantId: other.id,
  }))
}

function subjectOf(item: PlannedItem): string {
  return item.kind === 'visit' ? item.placeId : item.kind === 'meal' ? item.restaurantId : item.id
}

function kmFrom(a: { position?: GeoPoint } | undefined, b: { position?: GeoPoint }): number {
  return a?.position && b.position ? greatCircleKm(a.position, b.position) : 3
}

function rank<T>(all: readonly T[], likeness: (each: T) => number): T[] {
  return all
    .map((each) => ({ each, value: likeness(each) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, most)
    .map(({ each }) => each)
}

function minutesAfter(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 16)
}
