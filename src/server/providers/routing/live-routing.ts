import type { RouteAnswer, RouteQuery } from '#contract/travel/route.ts'
import type { LiveCall } from '../resilience/vendor.ts'
import { withBuiltIn } from '../resilience/with-built-in.ts'
import type { Routing } from './routing.ts'

/** Routes of the vendor where it has them; fares and the other modes from the estimate. */
export function createLiveRouting(sources: readonly LiveCall<RouteQuery, RouteAnswer>[], estimated: Routing): Routing {
  return {
    async route(query, options) {
      const estimate = await estimated.route(query, options)
      const answer = await withBuiltIn(sources, async () => estimate)(query, options)
      if (answer === estimate) return estimate
      const guesses = new Map(estimate.items.map((way) => [way.mode, way]))
      const mapped = new Set(answer.items.map(({ mode }) => mode))
      const items = [
        ...answer.items.map((way) => ({ ...way, price: way.price ?? guesses.get(way.mode)?.price ?? null })),
        ...estimate.items.filter(({ mode }) => !mapped.has(mode)),
      ]
      return { ...answer, items: items.sort((a, b) => a.minutes - b.minutes) }
    },
  }
}
