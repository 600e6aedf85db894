'use client'
import { useMemo } from 'react'
import { type DayLeg, dayLegs } from '#features/itinerary/day-legs.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { useTripLegs } from '#features/itinerary/hooks/use-trip-legs.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import type { MapPin } from '../map-pins.ts'
import { buildDayWays, type MapWay } from '../map-ways.ts'

/** The ways between the pins, with what the list says of them. */
export function useDayWays(pins: readonly MapPin[]): MapWay[] {
  const { trip, items } = usePlan()
  const { legs } = useTripLegs(trip.id)
  return useMemo(() => {
    const days = [...new Set(items.map(({ day }) => day))].filter((day) => day !== null)
    const known = new Map<string, DayLeg>(days.flatMap((day) => [...dayLegs(itemsOfDay(items, day), legs)]))
    return buildDayWays(pins, known, trip.stops.length > 1)
  }, [items, legs, pins, trip.stops.length])
}
