// Upper bound of the fares between terminals and lodging, which every schedule pays.

import type { Spot } from '#planning/distance.ts'
import type { LocalRouting } from '#planning/model/local-routing.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { Skeleton } from '#planning/skeleton/skeleton.ts'

export function terminalFares(frame: Skeleton, routes: readonly DayRoute[], routing: LocalRouting): number {
  const fare = (from: Spot | null, to: Spot | null) =>
    from && to && from.id !== to.id ? (routing(from, to)?.amount ?? 0) : 0
  const arrivals = frame.stops.map(({ arrival, stays: [stay] }) => {
    const terminal = arrival?.leg.toTerminal
    return terminal && stay ? fare({ ...terminal, stopId: arrival.leg.to }, stay.lodging) : 0
  })
  const departures = routes.map(({ departure, start, end }) => {
    const terminal = departure?.leg.fromTerminal
    return terminal ? fare(end ?? start, { ...terminal, stopId: departure.leg.from }) : 0
  })
  return [...arrivals, ...departures].reduce((sum, amount) => sum + amount, 0)
}
