// What the ways between terminals and beds cost at most: they are paid whatever the days are filled with.

import type { Spot } from '#planning/distance.ts'
import type { DayRoute } from '#planning/frame/day-routes.ts'
import type { Frame } from '#planning/frame/frame.ts'
import type { LocalWays } from '#planning/model/local-ways.ts'

export function errandFares(frame: Frame, routes: readonly DayRoute[], ways: LocalWays): number {
  const fare = (from: Spot | null, to: Spot | null) =>
    from && to && from.id !== to.id ? (ways(from, to)?.amount ?? 0) : 0
  const arrivals = frame.stops.map(({ arrival, stay }) => {
    const terminal = arrival?.leg.toTerminal
    return terminal && stay ? fare({ ...terminal, stopId: arrival.leg.to }, stay.lodging) : 0
  })
  const departures = routes.map(({ departure, start, end }) => {
    const terminal = departure?.leg.fromTerminal
    return terminal ? fare(end ?? start, { ...terminal, stopId: departure.leg.from }) : 0
  })
  return [...arrivals, ...departures].reduce((sum, amount) => sum + amount, 0)
}
