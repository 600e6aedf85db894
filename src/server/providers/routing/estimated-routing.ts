// Ways without a map: straight lines, lengthened as streets do, at the pace and fares of the city.
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { LocalMode } from '#contract/planning/distance-model.ts'
import type { Route, RouteQuery } from '#contract/travel/route.ts'
import { greatCircleKm, travelBetween } from '#planning/distance.ts'
import type { Clock } from '../clock/clock.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { anyCity, type CityTransit, cityModes, outOfTownKm, outOfTownWay } from './city-ways.ts'
import type { Routing } from './routing.ts'

export function createEstimatedRouting(guides: Guides, clock: Clock): Routing {
  return {
    async route(query, { signal } = {}) {
      signal?.throwIfAborted()
      const city = guides.covering(query.from) ?? guides.covering(query.to) ?? anyCity
      const items = query.modes.flatMap((mode) => wayBy(city, mode, query) ?? []).sort((a, b) => a.minutes - b.minutes)
      const source = { name: 'Estimated from distance and city pace', kind: 'estimated' } as const
      return { items, source, checkedAt: clock.now().toISOString() }
    },
  }
}

function wayBy(city: CityTransit, mode: LocalMode, { from, to }: RouteQuery): Route | null {
  const longKm = outOfTownKm(greatCircleKm(from, to))
  const far = longKm === null ? null : outOfTownWay(city, longKm, mode)
  if (longKm !== null && far) return { mode, km: longKm, ...far, path: null, kind: 'estimated' }
  const modes = cityModes(city, ({ amount }) => amount)
  const spot = (id: string, position: RouteQuery['from']) => ({ id, stopId: 'here', position })
  const way = travelBetween({ modes, unknownMinutes: 0 }, 1, spot('from', from), spot('to', to), mode)
  if (!way) return null
  const price = { ...moneyOf(0, city.currency), amount: way.amount }
  return { mode, km: way.km, minutes: way.minutes, price, path: null, kind: 'estimated' }
}
